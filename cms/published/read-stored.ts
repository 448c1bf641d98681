import type { BasePayload, PayloadRequest, Where } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { languages } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import type { PublishedText } from '../../common/protocol/published-store/texts.ts';
import { transactionOf } from '../database/transaction.ts';
import { toldOlderSince } from '../translation/bases.ts';
import { publishedDocument, type StoredDocuments } from './derive/documents.ts';
import { homeData, settingsData } from './derive/globals.ts';
import { isThing, publishedThing, type StoredThings, type Thing } from './derive/things.ts';
import { inLanguage } from './in-language.ts';

/** Where something is read: in the transaction of a request, or outside of any. */
export type Reader = Pick<PayloadRequest, 'payload' | 'transactionID'>;

export const globals = ['settings', 'home'] as const;
export type Global = (typeof globals)[number];
export type Collection = Kind | Thing;

/** What public texts are made from. */
export function isCollection(source: string): source is Collection {
  return isKind(source) || isThing(source);
}

export function isGlobal(source: string): source is Global {
  return globals.some((global) => global === source);
}

/** The public texts of these documents or things, or of what there is one of, as they are stored now. */
export async function deriveTexts(
  reader: Reader,
  source: Collection | Global,
  ids: number[],
): Promise<PublishedText[]> {
  if (isGlobal(source)) return deriveGlobal(reader, source);
  if (ids.length === 0) return [];
  return isKind(source) ? deriveDocuments(reader, source, ids) : deriveThings(reader, source, ids);
}

async function deriveDocuments(reader: Reader, kind: Kind, ids: number[]): Promise<PublishedText[]> {
  const stored = await findAll<StoredDocuments[Kind]>(reader, kind, { id: { in: ids } });
  const keys = stored.flatMap(({ translationKey }) => translationKey ?? []);
  const pairs = await findAll<{ id: number; translationKey: string }>(
    reader,
    kind,
    { translationKey: { in: keys } },
    { translationKey: true },
  );
  const byKey = Map.groupBy(pairs, ({ translationKey }) => translationKey);
  const older = await toldOlderSince(await transactionOf(reader), kind, ids);
  return stored.flatMap((document) => {
    const pair = byKey.get(document.translationKey ?? '') ?? [];
    const translation = pair.find(({ id }) => id !== document.id)?.id;
    const published = publishedDocument(kind, document, translation);
    const olderSince = older.get(document.id);
    return published
      ? { ...published, data: { ...published.data, ...optional('olderSince', olderSince) } }
      : [];
  });
}

async function deriveThings(reader: Reader, source: Thing, ids: number[]): Promise<PublishedText[]> {
  const { flattenedFields } = collectionConfig(reader.payload, source);
  const stored = await findAll<{ id: number }>(reader, source, { id: { in: ids } });
  const ofEach = source === 'redirects' ? languages.slice(0, 1) : languages;
  return stored.flatMap((thing) =>
    ofEach.flatMap((language) => {
      const own = inLanguage(flattenedFields, thing, language) as StoredThings[Thing];
      return publishedThing(source, own, language) ?? [];
    }),
  );
}

async function deriveGlobal({ payload, transactionID }: Reader, slug: Global): Promise<PublishedText[]> {
  const plain = { depth: 0, fallbackLocale: false, overrideAccess: true } as const;
  const derived = languages.map(async (language) => {
    // A request of its own: Payload writes the language into the one that it is given.
    const req = transactionID === undefined ? {} : { transactionID };
    const options = { ...plain, locale: language, req };
    const data =
      slug === 'settings'
        ? settingsData(await payload.findGlobal({ ...options, slug: 'settings' }))
        : homeData(await payload.findGlobal({ ...options, slug: 'home' }));
    return { source: slug, id: 0, language, data };
  });
  return Promise.all(derived);
}

function collectionConfig(payload: BasePayload, slug: Collection) {
  const { config } = payload.collections[slug];
  return config;
}

async function findAll<T extends { id: number }>(
  { payload, transactionID }: Reader,
  collection: Collection,
  where: Where,
  select?: Record<string, true>,
): Promise<T[]> {
  const req = transactionID === undefined ? {} : { transactionID };
  const all = { collection, where, limit: 0, pagination: false, locale: 'all', req };
  return (await payload.db.find<T>({ ...all, ...(select ? { select } : {}) })).docs;
}
