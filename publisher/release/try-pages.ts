import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PublisherOptions } from '../options.ts';
import { startRenderThreads } from './render-threads.ts';

/**
 * Renders pages in a thread, into a folder that nobody reads: what a thread dies of would end the publisher, too.
 *
 * @returns the addresses of those that can be rendered
 */
export async function tryPages(
  { databaseUrl, origins, bundle }: PublisherOptions,
  addresses: string[],
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-try-'));
  const threads = startRenderThreads({ databaseUrl, origins, bundle, folder }, { count: 1 });
  const failing = new Set<string>();
  try {
    await threads.render(addresses, ({ failed }) => {
      for (const { address } of failed) failing.add(address);
    });
  } finally {
    await threads.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return addresses.filter((address) => !failing.has(address));
}
