import type { ClientBase } from 'pg';
import { plainFileOf } from '../../common/precompressed.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import { listFiles, removeFile } from './files.ts';
import { formerFiles, purgeFormerFiles } from './former-files.ts';
import { publicPath } from '../render/uploads.ts';
import { allFiles, allPages, gonePages } from './pages.ts';

/**
 * Removes what a publisher that was killed has left behind: pages that it wrote but could not note any
 * more, and pictures that no page shows or may still ask for.
 */
export async function removeStrays(client: ClientBase, out: string): Promise<void> {
  await purgeFormerFiles(client);
  const known = new Set([
    ...(await allPages(client)).map(fileOf),
    ...(await gonePages(client)).map(goneFileOf),
    ...(await allFiles(client)).map(publicPath),
    ...(await formerFiles(client)).map(publicPath),
  ]);
  for (const file of await listFiles(out)) {
    // A compressed copy belongs to its page.
    const page = plainFileOf(file) ?? file;
    if (isOurs(page) && !known.has(page)) await removeFile(out, file);
  }
}

/** Pages, copies of uploads, and files that were being written; not what was built or is for search. */
function isOurs(file: string): boolean {
  if (file.startsWith('pagefind/') || file.startsWith('_astro/')) return false;
  return /^(media|files)\/|\.(html|xml|tmp)$/.test(file);
}
