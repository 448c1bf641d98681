import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  FlattenedField,
  PayloadRequest,
} from 'payload';
import { isDeepStrictEqual } from 'node:util';
import { isKind, type Kind } from '../../common/addresses.ts';
import { defaultLanguage, type Language } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { isStored, recordChangeOf } from '../published/record-change.ts';
import { baseOfPair, putBase, removeBases, setChanged, type TranslationBase } from './bases.ts';
import { changedPaths } from './changed.ts';
import { textsOf } from './texts.ts';

interface Stored {
  id: number;
  language: Language;
  translationKey?: string | null;
}

/**
 * Before staff change one of two texts for the first time, what the source says until then counts as translated:
 * so it is with texts that came by an import, or before bases were kept. Of two such, the Swedish one is the source.
 */
export const rememberSource: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && req.user && isKind(collection.slug) && originalDoc)
    await ensureBase(req, collection.slug, originalDoc as Stored);
  return data;
};

/** What is known of a document and its translation; nothing where there is none. */
export async function ensureBase(
  req: PayloadRequest,
  kind: Kind,
  document: Stored,
): Promise<TranslationBase | undefined> {
  const database = await transactionOf(req);
  const known = await baseOfPair(database, kind, document.id);
  if (known || !document.translationKey) return known;
  const where = { translationKey: { equals: document.translationKey } };
  const { docs } = await req.payload.db.find<Stored>({ collection: kind, where, pagination: false, req });
  const source = docs.find(({ language }) => language === defaultLanguage);
  const translation = docs.find(({ language }) => language !== defaultLanguage);
  if (!source || !translation) return undefined;
  const texts = textsOf(fieldsOf(req, kind), source);
  await putBase(database, kind, { documentId: translation.id, sourceId: source.id, texts });
  return baseOfPair(database, kind, document.id);
}

export function fieldsOf(req: Pick<PayloadRequest, 'payload'>, kind: Kind): FlattenedField[] {
  return req.payload.collections[kind].config.flattenedFields;
}

/**
 * Notes with a change of a source whether its translation is out of date. What readers have counts, or the draft
 * where they have nothing: a draft over what is published changes nothing yet.
 */
export const followSource: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { slug: kind } = collection;
  if (operation !== 'update' || !isKind(kind)) return doc;
  const database = await transactionOf(req);
  const base = await baseOfPair(database, kind, doc.id);
  if (!base || base.sourceId !== doc.id) return doc;
  if (doc._status === 'draft' && !(await isStored(kind, doc, req))) return doc;
  const changed = changedPaths(base.texts, textsOf(fieldsOf(req, kind), doc));
  if (isDeepStrictEqual(changed, base.changed)) return doc;
  await setChanged(database, kind, base.documentId, { changed });
  await tellReaders(req, kind, { base, isOutdated: changed.length > 0 });
  return doc;
};

/** The page of a translation says that it is older, or does so no longer. */
export async function tellReaders(
  req: PayloadRequest,
  kind: Kind,
  { base, isOutdated }: { base: TranslationBase; isOutdated: boolean },
): Promise<void> {
  if (base.tells && isOutdated !== base.changed.length > 0) await recordChangeOf(kind, base.documentId, req);
}

export const forgetBases: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  if (isKind(collection.slug)) await removeBases(await transactionOf(req), collection.slug, Number(id));
  return doc;
};
