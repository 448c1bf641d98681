import { queryOf, stateOf, type SearchState } from './state.ts';

/** What the reader asks for now. */
export let session = addressed();

/** Takes over what the address says: at the start, and when the reader goes back. */
export function restoreSession(): SearchState {
  session = addressed();
  isStep = session.query !== '';
  return session;
}

/** Whether the step of the history that the reader is at is a search of its own, which letters must not replace. */
let isStep = session.query !== '';

/** A search of its own gets a step in the history of the browser (`push`); letters on the way to it share one. */
export function changeSession(change: Partial<SearchState>, how: 'push' | 'replace'): SearchState {
  session = { ...session, ...change };
  const address = location.pathname + queryOf(session);
  const isNew = address !== location.pathname + location.search;
  if (isNew) history[how === 'push' || isStep ? 'pushState' : 'replaceState'](null, '', address);
  isStep = how === 'push' || (isStep && !isNew);
  return session;
}

function addressed(): SearchState {
  return stateOf(new URL(location.href));
}
