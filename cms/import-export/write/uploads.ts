import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { File } from 'payload';
import { ifMissing } from '../../../common/files.ts';
import { extensionOf, safeName } from '../../uploads/safe-name.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** By extension; Payload looks into the files themselves where their kind can be seen. */
const mimeTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.docx': `${office}.wordprocessingml.document`,
  '.xlsx': `${office}.spreadsheetml.sheet`,
  '.pptx': `${office}.presentationml.presentation`,
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
};

/** The file of a picture or of a file to download, which lies in the folder of its text. */
export async function readUpload(folder: string, name: string | undefined): Promise<File | undefined> {
  if (name === undefined) return undefined;
  const data = await readFile(path.join(folder, name));
  return {
    name,
    data,
    size: data.length,
    mimetype: mimeTypes[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
  };
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
