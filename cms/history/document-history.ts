import { sql } from '@payloadcms/db-postgres';
import type { FlattenedField, PayloadRequest } from 'payload';
import { isKind } from '../../common/addresses.ts';
import { transactionOf } from '../database/transaction.ts';
import { versionsTableOf } from '../database/versions-table.ts';
import type { Act } from './acts.ts';
import { namesOfFields } from './labels.ts';
import { namesOf } from './names.ts';
import { sittingsIn, type Sitting, type VersionMark } from './sittings.ts';
import { findActs } from './store.ts';
import type { HistoryEntry, HistoryPage, HistoryState } from './told.ts';

/** A document, a thing, or what there is one of, with its fields. */
export interface Subject {
  kind: string;
  /** Nothing of what there is one of. */
  id: number | null;
  fields: FlattenedField[];
}

const perPage = 30;
/** More acts than that on one document nobody reads. */
const maxActs = 2000;

/** What became of something, the newest first, from a time backwards; and the states that can be compared. */
export async function readHistory(
  req: PayloadRequest,
  subject: Subject,
  before: Date | undefined,
): Promise<HistoryPage> {
  const { kind, id } = subject;
  const database = await transactionOf(req);
  const filter = { kind, ...(id !== null && { documentId: id }) };
  const acts = await findActs(database, filter, { limit: maxActs });
  const versions = await findVersionMarks(req, subject);
  const names = await namesOf(req, [...acts, ...authorsIn(versions)]);
  const entries = [
    ...acts.map((act) => ofAct(act, { req, subject, names, versions })),
    ...unrecorded(subject, acts, versions),
    ...written(subject, acts, versions).map((sitting) =>
      ofSitting(sitting, { req, subject, names, versions }),
    ),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return {
    ...pageOf(entries, before),
    states: before ? [] : statesOf(subject, acts, versions),
    newest: versions.at(-1)?.id ?? null,
  };
}

function pageOf(entries: HistoryEntry[], before: Date | undefined): Pick<HistoryPage, 'entries' | 'next'> {
  const left = before ? entries.filter(({ at }) => new Date(at) < before) : entries;
  const last = left[perPage - 1];
  const page = last ? left.filter(({ at }) => at >= last.at) : left;
  return { entries: page, next: last && page.length < left.length ? last.at : null };
}

interface Context {
  req: PayloadRequest;
  subject: Subject;
  names: Map<number, string>;
  versions: VersionMark[];
}

function ofAct(
  { id, at, actor, who, name, act, language, detail }: Act,
  { req, subject, names, versions }: Context,
): HistoryEntry {
  const { version, fields, ...told } = detail;
  const isGone = who !== null && !names.has(who);
  const state = versions.find((known) => known.id === version);
  const former = state && formerOf(state, versions, isKind(subject.kind));
  const { id: to } = state ?? {};
  return {
    key: `act ${id}`,
    at: at.toISOString(),
    who: { name, actor, ...(isGone && { isGone }) },
    act,
    language,
    detail: told,
    ...(fields && { fields: namesOfFields(fields, subject.fields, req) }),
    ...(to &&
      changesText(act) && { change: { to, ...(former && { from: former.id }), paths: fields ?? [] } }),
  };
}

const texts = new Set(['publish', 'schedule', 'correct', 'restore version', 'add', 'change', 'replace file']);

const changesText = (act: Act['act']) => texts.has(act);

/** What stood before: of a document, what readers had before; of a thing, what was saved before. */
function formerOf({ id }: VersionMark, versions: VersionMark[], hasDrafts: boolean): VersionMark | undefined {
  const earlier = versions.slice(
    0,
    versions.findIndex((version) => version.id === id),
  );
  return earlier.findLast(({ isPublished }) => !hasDrafts || isPublished);
}

/** What was published before acts were written down. */
function unrecorded({ kind }: Subject, acts: Act[], versions: VersionMark[]): HistoryEntry[] {
  if (!isKind(kind)) return [];
  const recorded = new Set(acts.map(({ detail }) => detail.version));
  return versions
    .filter(({ id, isPublished }) => isPublished && !recorded.has(id))
    .map((version) => {
      const former = formerOf(version, versions, true);
      return {
        key: `version ${version.id}`,
        at: version.at.toISOString(),
        who: { name: '', actor: 'unknown' },
        act: 'publish',
        language: null,
        detail: {},
        change: { to: version.id, ...(former && { from: former.id }), paths: [] },
      };
    });
}

const made = new Set(['restore version', 'create translation', 'add', 'change', 'replace file']);

/** What people wrote, but for what an act tells already: of what is live when it is saved, each save is one. */
function written({ kind }: Subject, acts: Act[], versions: VersionMark[]): Sitting[] {
  const bounds = acts.map(({ at }) => at);
  const told = new Set(acts.filter(({ act }) => made.has(act)).map(({ detail }) => detail.version));
  const since = isKind(kind) ? undefined : acts.at(-1)?.at;
  return sittingsIn(versions, bounds).filter(
    ({ to, endedAt }) => !told.has(to) && !(since && endedAt >= since),
  );
}

function ofSitting(sitting: Sitting, { req, subject, names }: Context): HistoryEntry {
  const { user, endedAt, begunAt, from, to, fields } = sitting;
  const name = names.get(user);
  return {
    key: `write ${user} ${to} ${begunAt.toISOString()}`,
    at: endedAt.toISOString(),
    who: { name: name ?? '', actor: 'person', ...(name === undefined && { isGone: true }) },
    act: 'write',
    language: null,
    detail: {},
    fields: namesOfFields(fields, subject.fields, req),
    change: { to, ...(from !== undefined && { from }), paths: fields.map(withoutLanguage) },
  };
}

const withoutLanguage = (path: string) => path.split('@')[0] ?? path;

function statesOf({ kind }: Subject, acts: Act[], versions: VersionMark[]): HistoryState[] {
  const hasDrafts = isKind(kind);
  const planned = new Set(acts.filter(({ act }) => !changesText(act)).map(({ detail }) => detail.version));
  const newest = versions.at(-1);
  const states = versions.filter(
    (version) => (!hasDrafts || version.isPublished || version === newest) && !planned.has(version.id),
  );
  return states.reverse().map((version) => {
    const by = acts.find((act) => act.detail.version === version.id && changesText(act.act));
    return {
      version: version.id,
      at: version.at.toISOString(),
      name: by?.name ?? '',
      isDraft: hasDrafts && !version.isPublished,
      isSaved: !hasDrafts,
    };
  });
}

function authorsIn(versions: VersionMark[]): { who: number }[] {
  return versions.flatMap(({ authors }) =>
    Object.values(Object(authors) as Record<string, { user: number }>).map(({ user }) => ({ who: user })),
  );
}

async function findVersionMarks(req: PayloadRequest, { kind, id }: Subject): Promise<VersionMark[]> {
  const table = versionsTableOf(req.payload, kind);
  if (!table) return [];
  const database = await transactionOf(req);
  const own = id === null ? sql`true` : sql`parent_id = ${id}`;
  const status = isKind(kind) ? sql`version__status = 'published'` : sql`true`;
  const { rows } = await database.execute(sql`
    SELECT id, updated_at AS at, ${status} AS "isPublished", version_field_authors AS authors
    FROM ${sql.identifier(table)} WHERE ${own} ORDER BY updated_at, id`);
  return rows.map((row) => ({
    id: Number(row['id']),
    at: new Date(row['at'] as string),
    isPublished: row['isPublished'] === true,
    authors: row['authors'],
  }));
}
