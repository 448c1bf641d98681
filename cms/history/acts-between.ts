import { optional } from '../../common/optional.ts';
import type { DocumentReference } from '../../common/protocol/published-store/texts.ts';
import { standingOf, type Standing } from '../published/standing.ts';
import type { DocumentState } from '../published/visibility.ts';
import { isSameTime } from '../publish-at/time-changes.ts';
import { withdrawalsIn } from '../publish-at/withdrawals.ts';
import type { ActDetail, ActName } from './acts.ts';

/** What is stored of a document that decides what readers have. */
export interface StoredState extends DocumentState {
  withdrawals?: unknown;
  corrections?: { id?: string | null; text?: string | null }[] | null;
}

export interface FoundAct {
  act: ActName;
  detail: ActDetail;
  /** What readers are to read instead. */
  instead?: DocumentReference;
}

interface Change {
  /** Nothing of what was made just now. */
  before: StoredState | null;
  after: StoredState;
  /** Whether a text was published, and not only a time moved. */
  isPublishing: boolean;
  now: Date;
}

/** What was done to a document, from how it stood before and how it stands now. Writing a draft is nothing. */
export function actsBetween(change: Change): FoundAct[] {
  const { before, after, now } = change;
  const wasTrashed = Boolean(before?.deletedAt);
  if (after.deletedAt) return wasTrashed ? [] : [{ act: 'trash', detail: {} }];
  if (before && wasTrashed) return [{ act: 'restore from trash', detail: whereItStands(after, now) }];
  const acts = [...comingActs(change), planAct(change)];
  return acts.filter((act) => act !== undefined);
}

function whereItStands(after: StoredState, now: Date): ActDetail {
  const standing = standingOf(after, now);
  if (standing.kind === 'trash') return {};
  return {
    standing: standing.kind,
    ...(standing.kind === 'waiting' && { to: standing.until.toISOString() }),
  };
}

/** What became of the text itself: published, planned, moved or taken off. */
function comingActs({ before, after, isPublishing, now }: Change): (FoundAct | undefined)[] {
  const was = before ? standingBefore(before, now) : ({ kind: 'draft' } as const);
  const is = standingOf(after, now);
  if (after._status !== 'published') return before ? [endingAct(before, after, was)] : [];
  if (is.kind !== 'live' && is.kind !== 'waiting') return [];
  const isMoved = before?._status === 'published' && !isSameTime(before.publishAt, after.publishAt);
  const from = before?.publishAt ?? null;
  if (is.kind === 'live' && was.kind === 'waiting') return [{ act: 'publish', detail: { from } }];
  return [
    isMoved && was.kind !== 'withdrawn'
      ? { act: 'move time', detail: { from, to: after.publishAt ?? null } }
      : undefined,
    isPublishing ? publishingAct({ before, after, was, is }) : undefined,
  ];
}

/** A published text that is stored with the status of a draft has come to its end. */
function endingAct(before: StoredState, after: StoredState, was: Standing): FoundAct | undefined {
  if (before._status !== 'published') return undefined;
  if (was.kind === 'waiting' && !after.withdrawAt)
    return { act: 'take time away', detail: { from: before.publishAt ?? null } };
  const last = withdrawalsIn(after.withdrawals).at(-1);
  const { reason, replacement, by } = last ?? {};
  const isPlanned = was.kind === 'withdrawn';
  return {
    act: 'withdraw',
    ...optional('instead', replacement),
    detail: {
      ...optional('reason', reason),
      ...(isPlanned && { from: before.withdrawAt ?? null, ...optional('label', by || undefined) }),
    },
  };
}

interface Publishing {
  before: StoredState | null;
  after: StoredState;
  was: Standing;
  is: Standing;
}

function publishingAct({ before, after, was, is }: Publishing): FoundAct {
  const isAgain = was.kind === 'live' || was.kind === 'waiting';
  const again = isAgain ? { again: true } : {};
  const correction = isAgain ? newCorrection(before, after) : undefined;
  if (correction) return { act: 'correct', detail: { note: correction } };
  return is.kind === 'waiting'
    ? { act: 'schedule', detail: { to: after.publishAt ?? null, ...again } }
    : { act: 'publish', detail: again };
}

/** What a correction says that was not there before. */
function newCorrection(before: StoredState | null, after: StoredState): string | undefined {
  const known = new Set(before?.corrections?.map(({ id }) => id));
  return after.corrections?.find(({ id }) => !known.has(id))?.text ?? undefined;
}

/** What was decided of the end of a publication that goes on. */
function planAct({ before, after, now }: Change): FoundAct | undefined {
  const isKept = before?._status === 'published' && after._status === 'published';
  if (!isKept || isSameTime(before.withdrawAt, after.withdrawAt)) return undefined;
  if (standingBefore(before, now).kind === 'withdrawn') return undefined;
  if (!after.withdrawAt) return { act: 'keep on site', detail: { from: before.withdrawAt ?? null } };
  const { reason, replacement } = withdrawalsIn(after.withdrawals).at(-1) ?? {};
  return {
    act: 'plan withdrawal',
    ...optional('instead', replacement),
    detail: { to: after.withdrawAt, ...optional('reason', reason) },
  };
}

function standingBefore(before: StoredState, now: Date): Standing {
  return standingOf({ ...before, deletedAt: null }, now);
}
