import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';

const restoring = new WeakSet<PayloadRequest>();

/** Notes that a version is being restored, which a hook before the change is not told. */
export const noteRestore: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'restoreVersion') restoring.add(req);
  else restoring.delete(req);
};

/** What Payload and we say of a file. */
const facts = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
  'originalName',
  'publicName',
  'fingerprint',
  'embedded',
  'crops',
  'cuts',
  'masters',
];

/** A restored version brings back the texts; the file stays, for the former one is gone, and so do its facts. */
export const keepFileOnRestore: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!restoring.has(req)) return data;
  const now: Record<string, unknown> = originalDoc ?? {};
  const kept = facts.filter((fact) => fact in now).map((fact) => [fact, now[fact]] as const);
  return { ...data, ...Object.fromEntries(kept) };
};
