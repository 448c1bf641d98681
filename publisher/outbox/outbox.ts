import type { ClientBase } from 'pg';
import { userErrors } from '../../common/errors.ts';
import { storeVersion } from '../../common/protocol/published-store/store.ts';
import type { Kind } from '../../common/addresses.ts';
import type { Changed, Queryable } from '../store/read-texts.ts';

/** A row of the outbox that is not written yet. */
export interface OpenPublication extends Changed {
  id: number;
}

/** The source of a row with which somebody asks for every page to be rendered anew. */
export const everything = 'everything';

/** The source of a row with which somebody asks whether all that was written stands. */
export const verification = 'verification';

/** The source of a row that tells of a new key to sign with. */
export const signingKeys = 'signing-keys';

/** Oldest first. */
export async function openPublications(client: ClientBase): Promise<OpenPublication[]> {
  const { rows } = await client.query<OpenPublication>(
    'SELECT id, source, document_id::int AS "documentId", operation = \'delete\' AS "isDeleted" FROM publications WHERE written_at IS NULL ORDER BY id',
  );
  return rows;
}

/**
 * As {@link openPublications}, of a publisher at work.
 * @throws UserError when the store has got another form since it was opened
 */
export async function claimPending(client: ClientBase): Promise<OpenPublication[]> {
  const { rows } = await client.query<OpenPublication & { version: number | null }>(
    `SELECT id, source, document_id::int AS "documentId", operation = 'delete' AS "isDeleted",
       (SELECT max(version) FROM published_store) AS version
     FROM publications WHERE written_at IS NULL ORDER BY id`,
  );
  const other = rows.find(({ version }) => version !== storeVersion);
  if (other) throw userErrors.storeOfOtherVersion(other.version ?? undefined, storeVersion);
  return rows.map(({ version: _, ...publication }) => publication);
}

/** Notes that the pages of these changes are written; `error` tells of those that could not be. */
export async function markWritten(client: ClientBase, ids: number[], error?: string): Promise<void> {
  await client.query(
    'UPDATE publications SET written_at = clock_timestamp(), updated_at = now(), error = $2 WHERE id = ANY($1)',
    [ids, error ?? null],
  );
}

/** Notes that the public address was fetched and carries the change; when that was first seen stays. */
export async function markLive(client: Queryable, ids: number[]): Promise<void> {
  await client.query(
    'UPDATE publications SET live_at = coalesce(live_at, clock_timestamp()) WHERE id = ANY($1)',
    [ids],
  );
}

export async function markFailed(client: Queryable, ids: number[], error: string): Promise<void> {
  await client.query('UPDATE publications SET error = $2 WHERE id = ANY($1)', [ids, error]);
}

/** Tells of what went wrong after the pages of a document's last change were written, in a line that begins with its address. */
export async function tellFailure(
  client: ClientBase,
  { source, documentId }: Changed,
  line: string,
): Promise<void> {
  await client.query(
    String.raw`UPDATE publications SET error = concat_ws(E'\n', error, $3::text)
     WHERE id = (SELECT max(id) FROM publications WHERE source = $1 AND document_id = $2 AND written_at IS NOT NULL)
       AND position($3 IN coalesce(error, '')) = 0`,
    [source, documentId, line],
  );
}

/** What went wrong with a change whose pages are written. */
export async function troubleOf(client: ClientBase, id: number): Promise<string | undefined> {
  const { rows } = await client.query<{ error: string | null }>(
    'SELECT error FROM publications WHERE id = $1 AND written_at IS NOT NULL',
    [id],
  );
  return rows[0]?.error ?? undefined;
}

/** Notes that a change has come to readers after all. */
export async function forgetTrouble(client: ClientBase, id: number): Promise<void> {
  await client.query(
    'UPDATE publications SET error = NULL, live_at = coalesce(live_at, clock_timestamp()) WHERE id = $1',
    [id],
  );
}

/** What has failed has a line of its own, which begins with its address or name. */
const complainsOf = String.raw`position(E'\n' || address || ': ' IN E'\n' || error) > 0`;

/**
 * Notes that pages have come after all.
 *
 * @param mended their addresses
 * @param failing what is still complained of: addresses of pages, names of rows
 * @returns the changes of which nothing is missing any longer
 */
export async function forgetFailures(
  client: ClientBase,
  mended: string[],
  failing: string[],
): Promise<OpenPublication[]> {
  const { rows } = await client.query<OpenPublication>(
    `UPDATE publications SET error = NULL
     WHERE written_at IS NOT NULL AND error IS NOT NULL
       AND EXISTS (SELECT FROM unnest($1::text[]) AS address WHERE ${complainsOf})
       AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS address WHERE ${complainsOf})
     RETURNING id, source, document_id::int AS "documentId"`,
    [mended, failing],
  );
  return rows;
}

/** Changes whose pages are written and not yet searched. */
export async function unsearchable(client: Queryable): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT id FROM publications WHERE searchable_at IS NULL AND written_at IS NOT NULL',
  );
  return rows.map(({ id }) => id);
}

/** When they were first searchable stays. */
export async function markSearchable(client: Queryable, ids: number[]): Promise<void> {
  await client.query(
    'UPDATE publications SET searchable_at = coalesce(searchable_at, clock_timestamp()) WHERE id = ANY($1)',
    [ids],
  );
}

/** A document or project whose time has come, or a picture whose time is over. */
export interface DueDocument {
  kind: Kind | 'projects' | 'media';
  id: number;
}

/** Documents whose time has come go the same way as changes. */
export async function recordDue(client: ClientBase, due: DueDocument[]): Promise<void> {
  for (const { kind, id } of due) {
    await client.query("INSERT INTO publications (source, document_id, operation) VALUES ($1, $2, 'due')", [
      kind,
      id,
    ]);
  }
}

/** What has changed past the CMS goes the same way, too. */
export async function recordChanges(client: ClientBase, changes: Changed[]): Promise<void> {
  for (const { source, documentId } of changes) {
    await client.query(
      "INSERT INTO publications (source, document_id, operation) VALUES ($1, $2, 'change')",
      [source, documentId],
    );
  }
}

/** Any number that nothing else in the database uses as a lock. */
const publisherLock = 7_283_645;

/** Waits until this is the only publisher at work; the lock lasts as long as the connection. */
export async function becomeLeader(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [publisherLock]);
}

/** How far a publication of everything has come, for whoever waits for it. */
export interface PublishingProgress {
  done: number;
  total: number;
}

export const progressChannel = 'publishing';
/** How often it is told, in milliseconds. */
const progressPace = 250;

export interface Progress {
  /** Remembers how many pages are done, of how many. */
  note(done: number, total: number): void;
  /** Tells what is new, if the last time is long enough ago; to be called when the connection has nothing else to do. */
  tell(): Promise<void>;
}

export function createProgress(client: ClientBase): Progress {
  let progress: PublishingProgress | undefined;
  let toldAt = 0;
  return {
    note(done, total) {
      progress = { done, total };
    },
    async tell() {
      if (!progress || (Date.now() - toldAt < progressPace && progress.done < progress.total)) return;
      const news = JSON.stringify(progress);
      progress = undefined;
      toldAt = Date.now();
      await client.query('SELECT pg_notify($1, $2)', [progressChannel, news]);
    },
  };
}

/** What a look at everything has come to. */
export interface Verdict {
  sentence: string;
  /** Whether all stands by now. */
  isWhole: boolean;
}

export const verdictChannel = 'verification';

/** Tells who has asked for it, and that the rows are done. */
export async function tellVerdict(client: ClientBase, ids: number[], verdict: Verdict): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [verdictChannel, JSON.stringify({ ids, ...verdict })]);
  await markWritten(client, ids, verdict.isWhole ? undefined : verdict.sentence);
}

/** Asks for everything to be rendered anew, or looked at, or for new keys to be told of. @returns the id of the row that tells when it is done */
export async function recordWish(
  client: ClientBase,
  source: typeof everything | typeof verification | typeof signingKeys,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO publications (source, operation) VALUES ($1, 'change') RETURNING id",
    [source],
  );
  return rows[0]?.id ?? 0;
}

/** What has become of a row: when its pages were written, and what could not be. */
export async function outcomeOf(
  client: ClientBase,
  id: number,
): Promise<{ writtenAt: Date | null; error: string | null } | undefined> {
  const { rows } = await client.query<{ writtenAt: Date | null; error: string | null }>(
    'SELECT written_at AS "writtenAt", error FROM publications WHERE id = $1',
    [id],
  );
  return rows[0];
}
