import type { ClientBase, Pool } from 'pg';
import type { Kind } from '../../common/addresses.ts';
import { userErrors } from '../../common/errors.ts';
import { isLanguage, type Language } from '../../common/languages.ts';
import { storeVersion } from '../../common/protocol/published-store/store.ts';
import type { PublishedBodies, PublishedData, Source } from '../../common/protocol/published-store/texts.ts';
import { checkBody, checkData, UnreadableText } from './check-text.ts';

/** A connection, or several. */
export type Queryable = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>;

/** A document, thing or global whose text may have changed. `documentId` is missing for globals. */
export interface Changed {
  source: string;
  documentId?: number | null;
  /** For good, and not just taken off the site. */
  isDeleted?: boolean;
}

/** @example nameOf({ source: 'guides', documentId: 3 }) // 'guides 3' */
export function nameOf({ source, documentId }: Changed): string {
  return documentId ? `${source} ${documentId}` : source;
}

/** A row of the store without its running text. */
export interface StoredText<S extends Source = Source> {
  source: S;
  id: number;
  /** `undefined` for what is the same in all languages. */
  language: Language | undefined;
  slug: string | null;
  visibleFrom: Date | null;
  translation: number | null;
  revision: number;
  data: PublishedData[S];
}

/** A row whose data say something else than what the store is for. Its page stays as it was. */
export interface UnreadableRow extends Changed {
  language: Language | undefined;
  slug: string | null;
  visibleFrom: Date | null;
  reason: string;
}

export interface TextsRead {
  texts: StoredText[];
  unreadable: UnreadableRow[];
}

interface Row extends Omit<StoredText, 'language' | 'source' | 'data'> {
  source: string;
  language: string;
  data: unknown;
}

const columns = `source, id, language, slug, visible_from AS "visibleFrom", translation,
  revision::float8 AS revision, data`;

/** How many rows are read at once. */
const batchSize = 5000;

/** All texts, in batches, so that a large store never is in memory as rows. */
export async function* allTexts(client: Queryable): AsyncGenerator<TextsRead> {
  let last: [string, number, string] = ['', 0, ''];
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT ${columns} FROM published_texts WHERE (source, id, language) > ($1, $2, $3)
       ORDER BY source, id, language LIMIT ${batchSize}`,
      last,
    );
    yield readRows(rows);
    const end = rows.at(-1);
    if (!end || rows.length < batchSize) return;
    last = [end.source, end.id, end.language];
  }
}

/** The texts of these documents and things, as they are now. */
export async function textsOf(client: Queryable, changes: Changed[]): Promise<TextsRead> {
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM published_texts
     WHERE (source, id) IN (SELECT * FROM unnest($1::text[], $2::int[]))`,
    [changes.map(({ source }) => source), changes.map(({ documentId }) => documentId ?? 0)],
  );
  return readRows(rows);
}

/** Of rows that could not be read, those that can be by now, or are gone. */
export async function readableNow(client: Queryable, rows: UnreadableRow[]): Promise<Changed[]> {
  if (rows.length === 0) return [];
  const { unreadable } = await textsOf(client, rows);
  const still = new Set(unreadable.map(nameOf));
  return rows.filter((row) => !still.has(nameOf(row)));
}

function readRows(rows: Row[]): TextsRead {
  const read: TextsRead = { texts: [], unreadable: [] };
  for (const row of rows) {
    const { source, slug, visibleFrom } = row;
    const documentId = row.id === 0 ? null : row.id;
    const language = isLanguage(row.language) ? row.language : undefined;
    const text = orReason(() => checkData(source as Source, row.data));
    if ('reason' in text) read.unreadable.push({ source, documentId, language, slug, visibleFrom, ...text });
    else read.texts.push({ ...row, source: source as Source, language, data: text.value });
  }
  return read;
}

function orReason<T>(read: () => T): { value: T } | { reason: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { reason: error.message };
  }
}

/** Which version of which running text is wanted. */
export interface BodyKey {
  kind: Kind;
  id: number;
  revision: number;
}

/** The running text of a document; `undefined` when it has changed since it was last looked at. */
export type ReadBody = <K extends Kind>(
  kind: K,
  text: Pick<BodyKey, 'id' | 'revision'>,
) => Promise<PublishedBodies[K] | undefined>;

/** Reads one running text at a time. */
export function bodyReader(client: Queryable): ReadBody {
  return async (kind, { id, revision }) => {
    const { rows } = await client.query<{ body: unknown }>(
      'SELECT body FROM published_texts WHERE source = $1 AND id = $2 AND revision = $3',
      [kind, id, revision],
    );
    return rows[0] && checkBody(kind, rows[0].body);
  };
}

/** How many running texts are kept for those who ask again. */
const keptBodies = 500;

/**
 * Keeps the running texts that were asked for last: feeds hold many of them, and each text is in several feeds. What is kept is of
 * the very revision that is asked for.
 */
export function keepBodies(read: ReadBody): ReadBody {
  const kept = new Map<string, Promise<PublishedBodies[Kind] | undefined>>();
  return <K extends Kind>(kind: K, key: Pick<BodyKey, 'id' | 'revision'>) => {
    const name = `${kind} ${key.id} ${key.revision}`;
    // What stands under the name of a kind was read as one of that.
    const known = kept.get(name) as ReturnType<typeof read<K>> | undefined;
    const reading = known ?? read(kind, key);
    kept.delete(name);
    kept.set(name, reading);
    reading.then(
      (body) => body ?? kept.delete(name),
      () => kept.delete(name),
    );
    for (const oldest of kept.keys()) {
      if (kept.size <= keptBodies) break;
      kept.delete(oldest);
    }
    return reading;
  };
}

/** Reads several running texts with one question and gives them out one at a time; others it reads as they are asked for. */
export async function readBodies(client: Queryable, keys: BodyKey[]): Promise<ReadBody> {
  const { rows } = await client.query<{ source: string; id: number; revision: number; body: unknown }>(
    `SELECT source, id, revision::float8 AS revision, body FROM published_texts
     WHERE (source, id) IN (SELECT * FROM unnest($1::text[], $2::int[]))`,
    [keys.map(({ kind }) => kind), keys.map(({ id }) => id)],
  );
  const readOne = bodyReader(client);
  const found = new Map(rows.map((row) => [`${row.source} ${row.id} ${row.revision}`, row.body]));
  return (kind, { id, revision }) => {
    const key = `${kind} ${id} ${revision}`;
    return found.has(key)
      ? Promise.resolve(checkBody(kind, found.get(key)))
      : readOne(kind, { id, revision });
  };
}

/** The form of the store's rows; `undefined` when the CMS has not derived it yet. */
async function versionOf(client: Queryable): Promise<number | undefined> {
  const { rows: tables } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('published_store') AS name",
  );
  if (!tables[0]?.name) return undefined;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM published_store');
  return rows[0]?.version;
}

export async function isReadable(client: Queryable): Promise<boolean> {
  return (await versionOf(client)) === storeVersion;
}

/** @throws UserError when the store has another form than this code reads */
export async function assertReadable(client: Queryable): Promise<void> {
  const version = await versionOf(client);
  if (version !== storeVersion) throw userErrors.storeOfOtherVersion(version, storeVersion);
}
