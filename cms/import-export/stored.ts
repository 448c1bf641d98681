import type { Payload, Where } from 'payload';
import type { CollectionEntity } from './entities.ts';
import { fileKeyBase, uniqueFileKeys } from './file-keys.ts';
import { isRecord } from '../../common/is-record.ts';
import {
  defaultLanguage,
  isLanguage,
  languages,
  otherLanguage,
  type Language,
} from '../../common/languages.ts';

type Stored = Record<string, unknown>;

/** A document in both states; what has names in both languages is read in both at once. */
export interface StoredDocument {
  id: number;
  /** What stands in the collection: of a document, what is published if anything is. */
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

export function isPublished({ drafts }: CollectionEntity, { main }: StoredDocument): boolean {
  return !drafts || main['_status'] === 'published';
}

/** The text that goes to a file: what is published, else the newest draft. */
export function sourceOf(entity: CollectionEntity, document: StoredDocument): Stored {
  return isPublished(entity, document) ? document.main : document.newest;
}

/** A document with its translation, or a thing with names in both languages: what the files of one file key tell of. */
export interface ExistingDocument {
  fileKey: string;
  /** By language; of a thing with names in both, the same in each. */
  ids: Partial<Record<Language, number>>;
  /** Joins a document with its translation. */
  translationKey: string | undefined;
  published: Language[];
  /** Whether there is a text in the language whose file carries what is common to all. */
  hasFirstLanguage: boolean;
}

/** One row of a collection, and which of its texts belong together. */
interface Row {
  id: number;
  group: string;
  languages: readonly Language[];
  /** What the file key is made of, by language. */
  bases: string[];
  translationKey: string | undefined;
  published: boolean;
}

/** All documents of a collection with their file keys, by id. */
export async function existingDocuments(
  payload: Payload,
  entity: CollectionEntity,
): Promise<Map<number, ExistingDocument>> {
  const rows = await rowsOf(payload, entity);
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  const fileKeys = uniqueFileKeys(groups.map((group) => ({ id: group[0]?.id ?? 0, base: baseOf(group) })));
  return new Map(
    groups.flatMap((group) => {
      const existing = toExisting(group, fileKeys.get(group[0]?.id ?? 0) ?? '');
      return group.map(({ id }) => [id, existing] as const);
    }),
  );
}

async function rowsOf(payload: Payload, entity: CollectionEntity): Promise<Row[]> {
  const { fileKeyField, drafts } = entity;
  const own = { _status: true, language: true, translationKey: true } as const;
  const select = { [fileKeyField]: true as const, ...(drafts && own) };
  const rows: Row[] = [];
  for await (const document of storedDocuments(payload, entity, select)) {
    const source = sourceOf(entity, document);
    const { language, translationKey } = document.main;
    const isDocument = drafts && typeof language === 'string' && isLanguage(language);
    const key = typeof translationKey === 'string' ? translationKey : undefined;
    rows.push({
      id: document.id,
      group: key ?? String(document.id),
      languages: isDocument ? [language] : languages,
      bases: languages.map((one) => fileKeyBase(entity, valueIn(source[fileKeyField], one))),
      translationKey: key,
      published: isPublished(entity, document),
    });
  }
  return rows;
}

function valueIn(value: unknown, language: Language): unknown {
  return isRecord(value) ? value[language] : value;
}

/** The Swedish text gives the name, where there is one. */
function baseOf(group: Row[]): string {
  const swedishFirst = group.toSorted((one, other) => orderOf(one) - orderOf(other));
  return swedishFirst.flatMap(({ bases }) => bases).find((base) => base !== '') ?? '';
}

function orderOf({ languages: [first = defaultLanguage] }: Row): number {
  return languages.indexOf(first);
}

function toExisting(group: Row[], fileKey: string): ExistingDocument {
  const ids = group.flatMap(({ id, languages: own }) => own.map((language) => [language, id] as const));
  const [first] = group;
  return {
    fileKey,
    ids: Object.fromEntries(ids),
    translationKey: first?.translationKey,
    published: group.flatMap(({ published, languages: own }) => (published ? own : [])),
    hasFirstLanguage: group.some(
      ({ languages: own, bases }) => own.includes(defaultLanguage) && bases[0] !== '',
    ),
  };
}

/** Reads one document in both states. */
export async function storedDocument(
  payload: Payload,
  entity: CollectionEntity,
  id: number,
): Promise<StoredDocument | undefined> {
  const where = { id: { equals: id } };
  const [main] = await find(payload, entity, where, undefined, false);
  if (!main) return undefined;
  const [newest] = entity.drafts ? await find(payload, entity, where, undefined, true) : [];
  return { id, main, newest: newest ?? main };
}

/** What the CMS has, by collection and file key. */
export type ExistingDocuments = Map<string, Map<string, ExistingDocument>>;

export async function existingByFileKey(
  payload: Payload,
  entities: CollectionEntity[],
): Promise<ExistingDocuments> {
  const existing: ExistingDocuments = new Map();
  for (const entity of entities) {
    const documents = await existingDocuments(payload, entity);
    existing.set(
      entity.slug,
      new Map([...documents.values()].map((document) => [document.fileKey, document])),
    );
  }
  return existing;
}

/** A document by its language, else its translation: a text most often refers to others of its own language. */
export function idIn(ids: ExistingDocument['ids'] | undefined, language: Language): number | undefined {
  return ids?.[language] ?? ids?.[otherLanguage(language)];
}
