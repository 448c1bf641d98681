import { stat } from 'node:fs/promises';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { ifMissing } from '../../common/files.ts';
import { fileOf } from '../../common/publication.ts';
import type { Archive } from '../archives/archive.ts';
import { writeArchive } from '../archives/write-archive.ts';
import type { UsedUpload } from '../content/pictures.ts';
import { embedFacts } from '../embedding/embed.ts';
import { uploadFolder } from '../../common/environment.ts';
import { copyIfMissing, copyWith, refreshCopy } from '../release/files.ts';
import type { Output } from './output.ts';

/** An archive that a page offers. */
interface UsedArchive {
  address: string;
  archive: Archive;
}

export type UsedFile = UsedUpload | UsedArchive;

/**
 * Copies an upload of the CMS to where readers find it. The address of a rendition changes with its content;
 * that of a file stays, and gives what it is now.
 */
export async function copyUpload(used: UsedFile, { folder, uploads }: Output): Promise<void> {
  if ('archive' in used) return copyArchive(used, { folder, uploads });
  const { address, collection, filename, facts } = used;
  if (collection !== 'files' && uploads.has(address)) return;
  if (![filename, decodeURIComponent(address.split('/').at(-1) ?? '')].every(isPlainName))
    throw userErrors.uploadNotPublishable(filename);
  const [from, to] = [path.join(uploadFolder(collection), filename), path.join(folder, publicPath(address))];
  if (collection === 'files') return refreshCopy(from, to);
  const exists = await ifMissing(stat(to), undefined);
  if (!exists && facts) await copyWith(from, to, (bytes) => embedFacts(bytes, facts));
  else if (!exists) await copyIfMissing(from, to);
  uploads.add(address);
}

async function copyArchive(
  { address, archive }: UsedArchive,
  { folder, uploads }: Pick<Output, 'folder' | 'uploads'>,
): Promise<void> {
  if (uploads.has(address)) return;
  const to = path.join(folder, publicPath(address));
  const exists = await ifMissing(stat(to), undefined);
  if (!exists) await writeArchive(archive, to);
  uploads.add(address);
}

/** It names a file of a folder, and no way out of that. */
function isPlainName(name: string): boolean {
  return path.basename(name) === name && !/^\.*$|[\\\0]/.test(name);
}

/** The path of a public file, relative to the public folder. */
export function publicPath(address: string): string {
  return decodeURIComponent(fileOf(address));
}
