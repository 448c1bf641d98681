import type { HistoryEntry } from '../../cms/history/told.ts';
import { standingOf, type Standing } from '../../cms/published/standing.ts';
import type { DocumentState } from '../../cms/published/visibility.ts';

type Told = Pick<HistoryEntry, 'act' | 'at' | 'detail'>;

/** Where a document stands by its history alone, the newest act first as it is told. */
export function replay(acts: Told[], now: Date): Standing['kind'] {
  const state = acts.toReversed().reduce(after, {});
  return standingOf(state, now).kind;
}

function after(state: DocumentState, { act, at, detail }: Told): DocumentState {
  switch (act) {
    case 'publish':
      return { ...again(state, at), publishAt: at };
    case 'schedule':
      return { ...again(state, at), publishAt: detail.to ?? null };
    case 'move time':
      return { ...state, publishAt: detail.to ?? null };
    case 'take time away':
      return { ...state, _status: 'draft', withdrawAt: null };
    case 'plan withdrawal':
      return { ...state, withdrawAt: detail.to ?? null };
    case 'keep on site':
      return { ...state, withdrawAt: null };
    case 'withdraw':
      return { ...state, _status: 'draft', withdrawAt: at };
    case 'trash':
      return { ...state, deletedAt: at };
    case 'restore from trash':
      return outOfTrash(state, { act, at, detail });
    default:
      return state;
  }
}

/** A withdrawal that has come true is over; one that is planned stays. */
function again({ withdrawAt, ...state }: DocumentState, at: string): DocumentState {
  const isAhead = withdrawAt && Date.parse(withdrawAt) > Date.parse(at);
  return { ...state, _status: 'published', ...(isAhead && { withdrawAt }) };
}

function outOfTrash(state: DocumentState, { at, detail }: Told): DocumentState {
  const { standing, to } = detail;
  const isPublished = standing === 'live' || standing === 'waiting';
  const kept = { ...again(state, at), deletedAt: null };
  if (isPublished) return { ...kept, publishAt: to ?? at };
  return { ...kept, _status: 'draft', withdrawAt: standing === 'withdrawn' ? at : null };
}
