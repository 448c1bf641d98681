import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { File } from 'payload';
import { ifMissing } from '../../../common/files.ts';
import { extensionOf, safeName } from '../../uploads/safe-name.ts';

/** The file of a picture or of a file to download, which lies in the folder of its text. */
export async function readUpload(folder: string, name: string | undefined): Promise<File | undefined> {
  if (name === undefined) return undefined;
  const data = await readFile(path.join(folder, name));
  // What it is, its bytes tell when it is received.
  return { name, data, size: data.length, mimetype: 'application/octet-stream' };
}

/** The name under which the CMS keeps a file of this name, when no other has it. */
export function storedName(name: string): string {
  const extension = extensionOf(name).toLowerCase();
  return safeName(name, extension === 'jpeg' ? 'jpg' : extension);
}

/** Whether the CMS already keeps this very file. */
export async function isStoredAlike(uploadFolder: string, { name, data }: File): Promise<boolean> {
  const stored = await ifMissing(readFile(path.join(uploadFolder, storedName(name))), undefined);
  return stored?.equals(data) === true;
}
