import { stat } from 'node:fs/promises';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { ifMissing } from '../../common/files.ts';
import { fileOf } from '../../common/publication.ts';
import type { UsedFile } from '../content/pictures.ts';
import { uploadFolder } from '../../common/environment.ts';
import { copyIfMissing, refreshCopy } from '../release/files.ts';
import type { Output } from './output.ts';

/**
 * Copies an upload of the CMS to where readers find it. The address of a rendition changes with its content;
 * that of a file stays, and gives what it is now.
 */
export async function copyUpload(
  { address, collection, filename }: UsedFile,
  { folder, uploads }: Output,
): Promise<void> {
  if (collection !== 'files' && uploads.has(address)) return;
  if (![filename, decodeURIComponent(address.split('/').at(-1) ?? '')].every(isPlainName))
    throw userErrors.uploadNotPublishable(filename);
  const [from, to] = [path.join(uploadFolder(collection), filename), path.join(folder, publicPath(address))];
  if (collection === 'files') return refreshCopy(from, to);
  const exists = await ifMissing(stat(to), undefined);
  if (!exists) await copyIfMissing(from, to);
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
