import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { allAddresses, fileOf } from '../../site/publication.ts';
import { loadCatalogue, type Catalogue } from '../content/catalogue.ts';
import { createContentSource } from '../content/source.ts';
import { listFiles, removeFile, writeIfChanged } from './files.ts';
import { createMediaCopies } from './media.ts';
import { redirectsFile, renderRedirects } from './redirects.ts';
import { siteBuild, type Render } from './render.ts';

export interface PublishOptions {
  payload: Payload;
  render: Render;
  siteUrl: string;
  /** The public folder. */
  out: string;
}

export interface Publication {
  catalogue: Catalogue;
  pages: number;
  written: number;
  removed: number;
  /** What could not be rendered, with the reason; the page stays as it was. */
  failed: { address: string; reason: string }[];
}

/**
 * Brings the public folder to what is visible now: pages before the lists that link to them, lists
 * before feeds, and removals last, so that no reader meets a dead link. Unchanged files stay untouched.
 */
export async function publishSite({ payload, render, siteUrl, out }: PublishOptions): Promise<Publication> {
  const catalogue = await loadCatalogue(payload);
  const media = createMediaCopies(out);
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: media.address });
  const publication: Publication = { catalogue, pages: 0, written: 0, removed: 0, failed: [] };
  const current = await copyBuiltAssets(out);

  for await (const { address } of allAddresses(content)) {
    current.add(fileOf(address));
    publication.pages += 1;
    try {
      const bytes = await render(address, content);
      await media.copy();
      if (await writeIfChanged(path.join(out, fileOf(address)), bytes)) publication.written += 1;
    } catch (error) {
      publication.failed.push({ address, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  await writeIfChanged(path.join(out, redirectsFile), await renderRedirects(payload));
  current.add(redirectsFile);
  const kept = publication.failed.length > 0 ? [...keptFolders, ...uploadFolders] : keptFolders;
  publication.removed = await removeOthers(out, current.union(media.paths()), kept);
  return publication;
}

/** Style sheets, scripts, fonts and icons. @returns their paths relative to `out` */
async function copyBuiltAssets(out: string): Promise<Set<string>> {
  const client = path.join(siteBuild, 'client');
  const files = await listFiles(client);
  for (const file of files)
    await writeIfChanged(path.join(out, file), await readFile(path.join(client, file)));
  return new Set(files);
}

/** Search keeps its own files; hashed assets of a former build may still be wanted by an open page. */
const keptFolders = ['pagefind/', '_astro/'];
/** Pages that could not be rendered stand as they were, and go on using what they used. */
const uploadFolders = ['media/', 'files/'];

async function removeOthers(out: string, current: Set<string>, kept: string[]): Promise<number> {
  const others = (await listFiles(out)).filter(
    (file) => !current.has(file) && !kept.some((folder) => file.startsWith(folder)),
  );
  for (const file of others) await removeFile(out, file);
  return others.length;
}
