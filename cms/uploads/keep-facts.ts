import { createHash } from 'node:crypto';
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
  originalName: originalName(req, data, originalDoc),
  publicName: (operation === 'update' && originalDoc?.publicName) || data.filename,
});

/** The same for a picture, whose renditions have an address for each content. */
export const keepPictureFacts: CollectionBeforeChangeHook<Media> = ({ data, originalDoc, req }) => ({
  ...data,
  originalName: originalName(req, data, originalDoc),
  embedded: embeddedIn(req, data, originalDoc),
  fingerprint: fingerprint(req) ?? data.fingerprint ?? originalDoc?.fingerprint,
});

/** What the file says, as long as it is this one. */
function embeddedIn(req: PayloadRequest, data: Partial<Media>, stored: Media | undefined): Media['embedded'] {
  const received = receivedWith(req);
  if (!received) return data.embedded ?? stored?.embedded ?? null;
  const { embedded = {} } = received;
  return Object.keys(embedded).length > 0 ? { ...embedded } : null;
}

type Named = Partial<Pick<StoredFile, 'filename' | 'originalName'>>;

/** None where it is the stored one. A given name is that of an import: nobody else may give one. */
function originalName(
  req: PayloadRequest,
  { filename, originalName: given }: Named,
  stored: Named | undefined,
): string | null {
  const received = receivedWith(req)?.originalName;
  const name = given && given !== stored?.originalName ? given : (received ?? stored?.originalName);
  return name && name !== filename ? name : null;
}

/** Of the bytes of all renditions, as far as they have been made just now. */
function fingerprint({ payloadUploadSizes = {} }: PayloadRequest): string | undefined {
  const renditions = Object.entries(payloadUploadSizes).sort(([a], [b]) => (a < b ? -1 : 1));
  if (renditions.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const [name, bytes] of renditions) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 16);
}
