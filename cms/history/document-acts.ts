import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import type { DocumentReference } from '../../common/protocol/published-store/texts.ts';
import { actsBetween, type StoredState } from './acts-between.ts';
import { newestVersionOf } from './newest-version.ts';
import { recordAct } from './record-act.ts';

/** A document as readers have it, with what it is called. */
interface StoredDocument extends StoredState {
  id: number;
  title?: string | null;
  language?: Language | null;
}

const read = ['_status', 'publishAt', 'withdrawAt', 'deletedAt', 'withdrawals', 'corrections'] as const;
const select = Object.fromEntries([...read, 'title', 'language'].map((field) => [field, true as const]));

const name = 'documents before';

/** How documents stood before this request changed them. */
function before({ context }: PayloadRequest): Map<string, StoredDocument | null> {
  const known = context[name] as Map<string, StoredDocument | null> | undefined;
  const states = known ?? new Map<string, StoredDocument | null>();
  context[name] = states;
  return states;
}

const keyOf = (collection: string, id: number | string) => `${collection}/${id}`;

export const noteStanding: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data;
  const { slug } = collection;
  before(req).set(keyOf(slug, originalDoc.id), await findStored(req, slug, originalDoc.id));
  return data;
};

export const recordDocumentChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  req,
}) => {
  const { slug } = collection;
  const former = operation === 'create' ? null : (before(req).get(keyOf(slug, doc.id)) ?? null);
  before(req).delete(keyOf(slug, doc.id));
  const after = await findStored(req, slug, doc.id);
  if (!after || (operation === 'update' && !former)) return doc;
  await recordStanding(req, slug as Kind, {
    before: former,
    after,
    isPublishing: doc._status === 'published',
  });
  return doc;
};

interface Change {
  before: StoredState | null;
  after: StoredDocument;
  isPublishing: boolean;
}

/** Writes what was done to a document, from how it stood and how it stands now. */
export async function recordStanding(req: PayloadRequest, kind: Kind, change: Change): Promise<void> {
  const { id, title, language } = change.after;
  const found = actsBetween({ ...change, now: new Date() });
  const version = found.length === 0 ? undefined : await newestVersionOf(req, kind, id);
  for (const { act, detail, instead } of found) {
    const replacement = instead && (await titleOf(req, instead));
    const more = { ...optional('version', version), ...optional('replacement', replacement) };
    await recordAct(req, { act, kind, id, language, title, detail: { ...detail, ...more } });
  }
}

function findStored(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<StoredDocument | null> {
  const where = { id: { equals: id } };
  return req.payload.db.findOne<StoredDocument>({ collection, where, select, req });
}

async function titleOf(req: PayloadRequest, { kind, id }: DocumentReference): Promise<string | undefined> {
  return (await findStored(req, kind, id))?.title ?? undefined;
}
