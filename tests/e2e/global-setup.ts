import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { makeDataDir, removeDataDir, startProduct } from '../support/product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string;
    cmsUrl: string;
    /** The first administrator. */
    credentials: { email: string; password: string };
  }
}

/** Starts the product once for all end-to-end tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const credentials = { email: 'anna@bruket.example', password: randomBytes(12).toString('base64url') };
  const settings = {
    DATA_DIR: makeDataDir(),
    ADMIN_EMAIL: credentials.email,
    ADMIN_PASSWORD: credentials.password,
    // Tests that are many senders tell so as a proxy does.
    TRUST_PROXY: '127.0.0.1, ::1',
  };
  // The first start builds, which takes a while: whoever waits sees what it does.
  const product = await startProduct(settings, { onOutput: (text) => process.stdout.write(text) });
  project.provide('credentials', credentials);
  project.provide('siteUrl', product.siteUrl);
  project.provide('cmsUrl', product.cmsUrl);
  await product.ready().catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  return async () => {
    await product.stop();
    removeDataDir(product.dataDir);
  };
}
