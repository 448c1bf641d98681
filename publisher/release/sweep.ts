import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { hostFiles } from '../../common/host-files.ts';
import { plainFileOf } from '../../common/precompressed.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import { listFiles, removeFile } from './files.ts';
import { formerFiles, purgeFormerFiles } from './former-files.ts';
import { publicPath } from '../render/uploads.ts';
import { allFiles, allPages, gonePages, incompletePages } from './pages.ts';

/**
 * Removes what nothing refers to, such as what a publisher that was killed has left behind: pages that it wrote but
 * could not note any more, and pictures that no page shows or may still ask for.
 *
 * @param bundle the folder of the built site, whose files belong to it
 * @param found files that may be such; all are looked at where they are not given
 * @returns those that are removed
 */
export async function removeStrays(
  client: ClientBase,
  { out, bundle, found }: { out: string; bundle: string; found?: string[] },
): Promise<string[]> {
  await purgeFormerFiles(client);
  const incomplete = await incompletePages(client);
  const known = [
    ...(await allPages(client)).map(fileOf),
    ...(await gonePages(client)).map(goneFileOf),
    ...(await allFiles(client)).map(publicPath),
    ...(await formerFiles(client)).map(publicPath),
    ...[...incomplete.map(fileOf), ...incomplete.map(goneFileOf)],
    ...(await listFiles(path.join(bundle, 'client'))),
  ];
  // Whoever was writing before this publisher began does so no longer.
  const isStray = createStraySearch(out, known, found ? undefined : 0);
  const strays = (found ?? (await listFiles(out))).filter(isStray);
  for (const file of strays) await removeFile(out, file);
  return strays;
}

/** @returns a function that tells whether nothing refers to a file, where these are referred to */
export function createStraySearch(
  folder: string,
  known: Iterable<string>,
  within = writtenWithin,
): (file: string) => boolean {
  const wanted = new Set(known);
  for (const file of Object.values(hostFiles)) wanted.add(file);
  return (file) => {
    // A compressed copy belongs to its page.
    if (!mayBeStray(file) || wanted.has(plainFileOf(file) ?? file)) return false;
    const stats = lstatSync(path.join(folder, file), { throwIfNoEntry: false });
    return stats !== undefined && isLeftover(file, stats, within);
  };
}

/**
 * Neither what is for search, which is looked after by itself, nor style sheets and scripts of former builds, which
 * open pages ask for, nor what others put there: proofs for certificates, files that the server reads.
 */
function mayBeStray(file: string): boolean {
  if (/^(pagefind|_astro|\.well-known)\//.test(file)) return false;
  return file.endsWith('.tmp') || !file.split('/').some((part) => part.startsWith('.'));
}

/** How long a file is written at most (ms). */
const writtenWithin = 60_000;

/** Whether nobody is writing it at the moment. */
export function isLeftover(
  file: string,
  { ctimeMs }: Pick<Stats, 'ctimeMs'>,
  within = writtenWithin,
): boolean {
  return !file.endsWith('.tmp') || Date.now() - ctimeMs >= within;
}
