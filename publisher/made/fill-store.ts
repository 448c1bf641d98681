import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { uploadFolder } from '../../common/environment.ts';
import type { PublisherOptions } from '../options.ts';
import { startRenderThreads } from '../release/render-threads.ts';
import type { MadeFiles } from './made-files.ts';
import { pagesFolder } from './made-store.ts';

/**
 * Makes the files of many pages at once, on all processors: the pages are rendered into a folder that nobody reads, and
 * wait there for their files. Those stay in the store.
 *
 * @throws when nothing can be written
 */
export async function fillStore(
  { databaseUrl, origins, bundle }: Pick<PublisherOptions, 'databaseUrl' | 'origins' | 'bundle'>,
  { store, publicLink }: MadeFiles,
  pages: string[],
): Promise<void> {
  const folder = await mkdtemp(path.join(store.folder, pagesFolder));
  const made = { folder: store.folder, publicLink, pictures: uploadFolder('media') };
  const threads = startRenderThreads({ databaseUrl, origins, bundle, folder, made, isBackground: true });
  try {
    await threads.render(pages, () => undefined);
  } finally {
    await threads.stop();
    await rm(folder, { recursive: true, force: true });
    store.refresh();
  }
}
