import { queryOf, stateOf, type SearchState } from './state.ts';

/** What the reader asks for now. */
export let session = addressed();

/** Takes over what the address says: at the start, and when the reader goes back. */
export function restoreSession(): SearchState {
  return (session = addressed());
}

/** A search of its own gets a step in the history of the browser (`push`); letters on the way to it do not. */
export function changeSession(change: Partial<SearchState>, how: 'push' | 'replace'): SearchState {
  session = { ...session, ...change };
  const address = location.pathname + queryOf(session);
  if (address !== location.pathname + location.search) history[`${how}State`](null, '', address);
  return session;
}

function addressed(): SearchState {
  return stateOf(new URL(location.href));
}
