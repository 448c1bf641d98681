import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import type { PageNotice } from '../../common/view-model/notice.ts';
import { userErrors } from '../../common/errors.ts';
import { listFiles } from '../release/files.ts';

/** Where `astro build` puts the server bundle, in `server/`, and the files that go with its pages, in `client/`. */
export const siteBundle = path.resolve('.build/site');

interface AstroApp {
  render(
    request: Request,
    options: { locals: { content: ContentSource; notice?: PageNotice } },
  ): Promise<Response>;
}

export interface RenderOptions {
  /** Marks the page as one that readers do not have. */
  notice?: PageNotice;
}

/** Renders one address of the site, withdrawn pages too, to the bytes of its file; `undefined` where there is no such page. */
export type Render = (
  address: string,
  content: ContentSource,
  options?: RenderOptions,
) => Promise<Buffer | undefined>;

/**
 * Loads a built Astro server bundle.
 * @throws UserError when the site has not been built
 */
export async function loadRenderer(siteUrl: string, bundle = siteBundle): Promise<Render> {
  const entry = path.join(bundle, 'server/entry.mjs');
  if (!existsSync(entry)) throw userErrors.siteNotBuilt(entry);
  await loadWhole(path.dirname(entry));
  const { createApp } = (await import(/* turbopackIgnore: true */ pathToFileURL(entry).href)) as {
    createApp: (options: { streaming: boolean }) => AstroApp;
  };
  // A page is wanted whole: as a stream it takes a sixth longer.
  const app = createApp({ streaming: false });
  return async (address, content, { notice } = {}) => {
    const locals = { content, ...(notice && { notice }) };
    const response = await app.render(new Request(new URL(address, siteUrl)), { locals });
    if (response.status === 404) return undefined;
    if (!response.ok && response.status !== 410)
      throw new Error(`${address} was answered with status ${response.status}.`);
    return Buffer.from(await response.arrayBuffer());
  };
}

/** The bundle loads each kind of page when it is first asked for; by then a new build may have replaced it. */
async function loadWhole(bundle: string): Promise<void> {
  const modules = (await listFiles(bundle)).filter((file) => file.endsWith('.mjs'));
  for (const file of modules)
    await import(/* turbopackIgnore: true */ pathToFileURL(path.join(bundle, file)).href);
}

/** Tells one build of the site from another: SHA-256 over its files, in hexadecimal. */
export async function bundleFingerprint(bundle: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await listFiles(bundle)).sort()) {
    hash.update(file).update(await readFile(path.join(bundle, file)));
  }
  return hash.digest('hex');
}
