import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Media, StoredFile } from '../payload-types.ts';
import { receivedWith } from './received.ts';

/** Keeps beside a file what it was called, and what its public address is made of. */
export const keepFileFacts: CollectionBeforeChangeHook<StoredFile> = ({
  data,
  operation,
  originalDoc,
  req,
}) => ({
  ...data,
  originalName: originalName(req, data.originalName, originalDoc?.originalName),
  publicName: (operation === 'update' && originalDoc?.publicName) || data.filename,
});

/** The same for a picture, whose renditions have an address for each content. */
export const keepPictureFacts: CollectionBeforeChangeHook<Media> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const facts = {
    ...data,
    originalName: originalName(req, data.originalName, originalDoc?.originalName),
    fingerprint: fingerprint(req) ?? originalDoc?.fingerprint,
  };
  const bytes = receivedWith(req)?.bytes;
  if (!bytes || !data.filename || !collection.upload.staticDir) return facts;
  await writeFile(path.join(collection.upload.staticDir, data.filename), bytes);
  return { ...facts, filesize: bytes.length };
};

/** A given name is that of an import: nobody else may give one. */
function originalName(
  req: PayloadRequest,
  given: string | null | undefined,
  stored: string | null | undefined,
): string | null | undefined {
  const received = receivedWith(req)?.originalName;
  return given && given !== stored ? given : (received ?? stored);
}

/** Of the bytes of all renditions, as far as they have been made just now. */
function fingerprint({ payloadUploadSizes = {} }: PayloadRequest): string | undefined {
  const renditions = Object.entries(payloadUploadSizes).sort(([a], [b]) => (a < b ? -1 : 1));
  if (renditions.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const [name, bytes] of renditions) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 16);
}
