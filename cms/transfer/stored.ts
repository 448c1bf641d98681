import type { Payload, Where } from 'payload';
import type { CollectionEntity } from './entities.ts';
import { stemBase, uniqueStems } from './stems.ts';
import { isRecord } from './values.ts';
import { languages, type Language } from '../../site/languages.ts';

type Stored = Record<string, unknown>;

/** A document in both states, each in all languages at once. */
export interface StoredDocument {
  id: number;
  /** What stands in the collection; a language of it counts when it is published. */
  main: Stored;
  /** The newest version; the same where there are no drafts. */
  newest: Stored;
}

const batch = 100;

/** The documents of a collection that are not in the trash, in order of id. */
export async function* storedDocuments(
  payload: Payload,
  entity: CollectionEntity,
  select?: Record<string, true>,
): AsyncGenerator<StoredDocument> {
  let after = 0;
  for (;;) {
    const main = await find(payload, entity, { id: { greater_than: after } }, select, false);
    if (main.length === 0) return;
    const ids = main.map(({ id }) => Number(id));
    const drafts = entity.drafts ? await find(payload, entity, { id: { in: ids } }, select, true) : [];
    const newest = new Map(drafts.map((draft) => [Number(draft['id']), draft]));
    for (const document of main) {
      const id = Number(document['id']);
      yield { id, main: document, newest: newest.get(id) ?? document };
    }
    after = Math.max(...ids);
  }
}

async function find(
  payload: Payload,
  { slug }: CollectionEntity,
  where: Where,
  select: Record<string, true> | undefined,
  draft: boolean,
): Promise<Stored[]> {
  const { docs } = await payload.find({
    collection: slug,
    where,
    draft,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    limit: batch,
    sort: 'id',
    pagination: false,
    overrideAccess: true,
    ...(select && { select }),
  });
  // Read in all languages at once, a document has another shape than the generated types say.
  return docs.map((doc): Stored => ({ ...doc }));
}

export function isPublished(
  { drafts }: CollectionEntity,
  { main }: StoredDocument,
  language: Language,
): boolean {
  const status = main['_status'];
  return !drafts || (isRecord(status) && status[language] === 'published');
}

/** The text that goes to a file: what is published in the language, else its newest draft. */
export function sourceOf(entity: CollectionEntity, document: StoredDocument, language: Language): Stored {
  return isPublished(entity, document, language) ? document.main : document.newest;
}

export interface KnownDocument {
  id: number;
  stem: string;
  published: Language[];
  /** Whether there is a text in the language whose file carries what is common to all. */
  hasFirstLanguage: boolean;
}

/** All documents of a collection with their stems, by id. */
export async function knownDocuments(
  payload: Payload,
  entity: CollectionEntity,
): Promise<Map<number, KnownDocument>> {
  const { stemField, drafts } = entity;
  const select = { [stemField]: true as const, ...(drafts && { _status: true as const }) };
  const found: (Omit<KnownDocument, 'stem'> & { base: string })[] = [];
  for await (const document of storedDocuments(payload, entity, select)) {
    const published = languages.filter((language) => isPublished(entity, document, language));
    const bases = languages.map((language) => baseOf(entity, document, language));
    const base = bases.find((value) => value !== '') ?? '';
    found.push({ id: document.id, base, published, hasFirstLanguage: bases[0] !== '' });
  }
  const stems = uniqueStems(found);
  return new Map(
    found.map(({ id, published, hasFirstLanguage }) => [
      id,
      { id, published, hasFirstLanguage, stem: stems.get(id) ?? '' },
    ]),
  );
}

function baseOf(entity: CollectionEntity, document: StoredDocument, language: Language): string {
  const value = sourceOf(entity, document, language)[entity.stemField];
  return stemBase(entity, isRecord(value) ? value[language] : value);
}

/** What the CMS has, by collection and stem. */
export type Known = Map<string, Map<string, KnownDocument>>;

export async function knownByStem(payload: Payload, entities: CollectionEntity[]): Promise<Known> {
  const known: Known = new Map();
  for (const entity of entities) {
    const documents = await knownDocuments(payload, entity);
    known.set(entity.slug, new Map([...documents.values()].map((document) => [document.stem, document])));
  }
  return known;
}
