import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionAfterErrorHook, PayloadRequest } from 'payload';
import { uploadFolder } from '../../common/environment.ts';

/** What a request has written beside Payload's own files, to be taken away if the change is refused. */
const written = new WeakMap<PayloadRequest, string[]>();

/**
 * Keeps a file that was made of a picture. Its name changes with what it holds, so that nothing that a page still
 * shows is overwritten.
 *
 * @returns its name
 */
export async function writeMade(
  { base, extension, data }: { base: string; extension: string; data: Uint8Array },
  req?: PayloadRequest,
): Promise<string> {
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 10);
  const filename = `${base}-${digest}.${extension}`;
  if (req) written.set(req, [...(written.get(req) ?? []), filename]);
  await writeFile(fileAt(filename), data);
  return filename;
}

/** What has been written is stored by now. */
export function keepMade(req: PayloadRequest): void {
  written.delete(req);
}

export const removeRefused: CollectionAfterErrorHook = async ({ req }) => {
  await removeMade(written.get(req) ?? []);
  written.delete(req);
};

export async function removeMade(names: Iterable<string>): Promise<void> {
  for (const name of names) await rm(fileAt(name), { force: true });
}

export function fileAt(name: string): string {
  return path.join(uploadFolder('media'), path.basename(name));
}
