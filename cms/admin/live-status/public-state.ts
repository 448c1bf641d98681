import type { Publication } from '../../payload-types.ts';
import { standingOf } from '../../published/standing.ts';
import type { DocumentState } from '../../published/visibility.ts';

/** What is stored of the public side of a document, or of a subject in one language. */
export interface StoredSide extends DocumentState {
  /** The path of its page; without one there is no page. */
  address?: string | undefined;
  /** Of a subject: whether it is kept from readers of the language. */
  hidden?: boolean | undefined;
}

/** A row of the outbox: a change of the document on its way to the site. */
export type OutboxRow = Pick<
  Publication,
  'id' | 'createdAt' | 'writtenAt' | 'liveAt' | 'searchableAt' | 'error' | 'operation'
>;

/** What the public has. */
export type PublicState =
  | { kind: 'absent' | 'draft' | 'hidden' | 'trash' }
  | { kind: 'withdrawn'; since: Date }
  | { kind: 'waiting'; until: Date }
  | { kind: 'publishing'; since: Date; slow: boolean }
  /** Its pages are written, but nobody has looked whether readers get them. */
  | { kind: 'unchecked'; since: Date }
  /** `issue`: what went wrong on other pages that the change touches. */
  | { kind: 'live'; arrival?: Arrival; issue?: string }
  | { kind: 'failed'; at: Date; reason: string };

/** When the version that is live came there; unknown for what is older than the outbox. */
export interface Arrival {
  at: Date;
  /** From the change, or from the time that was set, to the answer of the public address. */
  seconds: number;
  searchableAt?: Date;
}

/** After how many milliseconds publishing takes longer than staff are used to. */
const slowAfter = 10_000;

/** How many milliseconds after writing the publisher has ended its look at the public address. */
const checkPatience = 60_000;

/** How many milliseconds the clocks of the CMS and the database may differ. */
const clockSlack = 2_000;

/**
 * Tells what the public has of a document, or of a subject in one language.
 *
 * @param rows the document's newest rows of the outbox, newest first
 */
export function publicState(stored: StoredSide, rows: OutboxRow[], now: Date): PublicState {
  const standing = standingOf(stored, now);
  if (standing.kind !== 'live') return standing;
  if (!stored.address) return { kind: 'absent' };
  if (stored.hidden) return { kind: 'hidden' };
  if (rows.length === 0) return { kind: 'live' };
  const row = rowOf(stored, rows);
  const since = startOf(stored, row);
  if (!row) return publishing(since, now);
  const reason = failureOf(row, stored.address);
  if (reason) return { kind: 'failed', at: new Date(row.writtenAt ?? row.createdAt), reason };
  return row.liveAt ? live(row, since, row.liveAt) : arriving(row, since, now);
}

/**
 * Why a page did not get to the public. The row's error has a line for each page in trouble, each with
 * its address; as long as the page itself is confirmed, the lines of others are no failure of its own.
 */
function failureOf({ error, liveAt }: OutboxRow, address: string): string | undefined {
  if (!error) return undefined;
  const own = error
    .split('\n')
    .filter((line) => line.startsWith(`${address}: `) || line.includes(`${address} `));
  if (own.length > 0) return own.join('\n');
  return liveAt ? undefined : error;
}

function live({ error, searchableAt }: OutboxRow, since: Date, liveAt: string): PublicState {
  const arrival = arrivalOf(since, liveAt, searchableAt);
  return { kind: 'live', arrival, ...(error ? { issue: error } : {}) };
}

function arriving({ writtenAt }: OutboxRow, since: Date, now: Date): PublicState {
  const isOverlooked = writtenAt && now.getTime() - Date.parse(writtenAt) > checkPatience;
  return isOverlooked ? { kind: 'unchecked', since: new Date(writtenAt) } : publishing(since, now);
}

function publishing(since: Date, now: Date): PublicState {
  return { kind: 'publishing', since, slow: now.getTime() - since.getTime() > slowAfter };
}

function arrivalOf(since: Date, liveAt: string, searchableAt: string | null | undefined): Arrival {
  const at = new Date(liveAt);
  const seconds = Math.max(0, at.getTime() - since.getTime()) / 1000;
  return { at, seconds, ...(searchableAt ? { searchableAt: new Date(searchableAt) } : {}) };
}

/**
 * The newest row that can have brought it to the public. One that was done before its time had come cannot,
 * nor can the row of a time that was another's.
 */
function rowOf(stored: StoredSide, rows: OutboxRow[]): OutboxRow | undefined {
  const time = stored.publishAt ? Date.parse(stored.publishAt) : undefined;
  return rows.find((row, index) => {
    if (time === undefined) return row.operation !== 'due';
    if (!isOpenAt(row, time)) return false;
    const before = rows[index + 1];
    return row.operation !== 'due' || !before || Date.parse(before.createdAt) < time;
  });
}

/** Whether a row was still to be done at a time. */
function isOpenAt(row: OutboxRow, time: number): boolean {
  if (!row.writtenAt) return true;
  return Math.max(Date.parse(row.createdAt) + clockSlack, Date.parse(row.writtenAt)) >= time;
}

/** From when on staff count the seconds: from the change, or from the time that was set if that is later. */
function startOf(stored: StoredSide, row: OutboxRow | undefined): Date {
  const time = new Date(stored.publishAt ?? 0);
  if (!row || row.operation === 'due') return time;
  const changed = new Date(row.createdAt);
  return changed > time ? changed : time;
}

/** In how many milliseconds it is worth looking again. */
export function nextLookIn(states: PublicState[], now: Date): number {
  return Math.min(...states.map((state) => nextLookAt(state, now)), restingPace);
}

const restingPace = 10_000;
const openPace = 1_000;
const slowPace = 3_000;
/** How long an index may take before looking for it each second is of no use, in milliseconds. */
const indexPatience = 60_000;

function nextLookAt(state: PublicState, now: Date): number {
  if (state.kind === 'publishing') return state.slow ? slowPace : openPace;
  if (state.kind === 'waiting') return Math.max(0, state.until.getTime() - now.getTime()) + 200;
  const isFresh =
    state.kind === 'live' &&
    state.arrival &&
    !state.arrival.searchableAt &&
    now.getTime() - state.arrival.at.getTime() < indexPatience;
  return isFresh ? openPace : restingPace;
}
