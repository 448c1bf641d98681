import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  PayloadRequest,
  Where,
} from 'payload';
import { kinds } from '../../common/addresses.ts';
import type { ChangeOperation } from '../collections/publications.ts';

/**
 * Writes the outbox. Hooks run before the transaction commits, so they only record that something has
 * changed; the row becomes visible, and the publisher is woken, together with the change itself.
 */
export const recordChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  // Where something refers to a draft, readers are shown its translation: the publisher must know of both.
  const isNewDraft = operation === 'create' && doc._status === 'draft';
  if (isNewDraft && (await translationsOf(collection.slug, doc, req)).length === 0) return doc;
  if (!(await isStored(collection.slug, doc, req))) return doc;
  await record(req, { source: collection.slug, documentId: doc.id, operation: 'change' });
  return doc;
};

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  await record(req, { source: collection.slug, documentId: Number(id), operation: 'delete' });
  // Nothing tells any longer whose translation it was, and that comes in its place.
  for (const other of await translationsOf(collection.slug, doc, req))
    await record(req, { source: collection.slug, documentId: other, operation: 'change' });
  return doc;
};

/** The database takes a deleted subject from what is about it, which then stands elsewhere in lists and chains. */
export const recordOrphans: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  for (const kind of kinds) {
    const isAbout: Where[] = [{ [collection.slug]: { in: [id] } }];
    const isCompany = kind === 'case-studies' && collection.slug === 'organisations';
    if (isCompany) isAbout.push({ organisation: { equals: id } });
    const where: Where = { and: [{ _status: { equals: 'published' } }, { or: isAbout }] };
    for (const documentId of await idsOf(kind, where, req))
      await record(req, { source: kind, documentId, operation: 'change' });
  }
};

export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  await record(req, { source: global.slug, operation: 'change' });
  return doc;
};

/** The ids of the documents that are a document's translation: one at most. */
async function translationsOf(
  collection: CollectionSlug,
  { id, translationKey }: { id: number; translationKey?: string | null },
  req: PayloadRequest,
): Promise<number[]> {
  if (!translationKey) return [];
  return idsOf(collection, { translationKey: { equals: translationKey }, id: { not_equals: id } }, req);
}

async function idsOf(collection: CollectionSlug, where: Where, req: PayloadRequest): Promise<number[]> {
  const all = { collection, where, select: {}, limit: 0, pagination: false, req };
  return (await req.payload.db.find<{ id: number }>(all)).docs.map(({ id }) => id);
}

/** A draft saved on top of a published document goes to the versions alone and changes nothing public. */
async function isStored(
  collection: CollectionSlug,
  doc: { id: number; updatedAt: string },
  req: PayloadRequest,
) {
  const stored = await req.payload.db.findOne<{ id: number; updatedAt: string }>({
    collection,
    where: { id: { equals: doc.id } },
    select: { updatedAt: true },
    req,
  });
  return stored !== null && Date.parse(stored.updatedAt) === Date.parse(doc.updatedAt);
}

/** Tells the publisher of a change that was written past Payload's hooks, in the same transaction. */
export function recordChangeOf(
  source: CollectionSlug,
  documentId: number,
  req: PayloadRequest,
): Promise<void> {
  return record(req, { source, documentId, operation: 'change' });
}

interface Change {
  source: string;
  documentId?: number;
  operation: ChangeOperation;
}

async function record(req: PayloadRequest, change: Change): Promise<void> {
  await req.payload.db.create({ collection: 'publications', data: { ...change }, req });
}
