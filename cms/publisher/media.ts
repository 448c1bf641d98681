import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../site/publication.ts';
import type { UsedFile } from '../content/pictures.ts';
import { uploadFolder } from '../environment.ts';
import { copyIfMissing } from './files.ts';
import type { Output } from './output.ts';

/** Copies an upload of the CMS to where readers find it. Its address changes with its content. */
export async function copyUpload(
  { address, collection, filename }: UsedFile,
  { folder, uploads }: Output,
): Promise<void> {
  if (uploads.has(address)) return;
  const to = path.join(folder, publicPath(address));
  const exists = await stat(to).catch(() => undefined);
  if (!exists) await copyIfMissing(path.join(uploadFolder(collection), filename), to);
  uploads.add(address);
}

/** The path of a public file, relative to the public folder. */
export function publicPath(address: string): string {
  return decodeURIComponent(fileOf(address));
}
