import { languages } from '../../../common/languages.ts';
import { closeSearch, openSearch, type Engine, type Hit } from '../engine/engine.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import { find, type SearchResults } from '../query/find.ts';
import {
  chosen,
  elsewhere,
  hint,
  language,
  list,
  more,
  notes,
  order,
  page,
  texts,
  tools,
} from './elements.ts';
import { clearElsewhere, reached, searchElsewhere, showElsewhere } from './elsewhere.ts';
import { filterHits } from './filter.ts';
import { clearFilters, drawFilters, drawFiltersOnDemand, isOnDemand, resetFilters } from './filter-panel.ts';
import { renderChips, renderNotes } from './render.ts';
import { createSearchReporter } from './report.ts';
import { clearList, pageSize, showList } from './result-list.ts';
import { chosenFilters, isEmpty, isPlain, type SearchState } from './state.ts';
import { say, sayWhenSlow, setBusy } from './status.ts';
import { countText } from './texts.ts';

export const reporter = createSearchReporter({ address: page.dataset['reports'], language });

let running = new AbortController();

/** Answers what the reader asks for; what was asked for before shows nothing any more. */
export async function search(state: SearchState): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  if (isEmpty(state)) {
    reporter.searched('', 0);
    showHint('');
    return;
  }
  setBusy(true, list, elsewhere);
  resetFilters();
  sayWhenSlow();
  try {
    await answer(state, signal).catch(async () => {
      signal.throwIfAborted();
      // What was found may have been published anew since the index was fetched.
      await Promise.all(languages.map(closeSearch));
      await answer(state, signal);
    });
    setBusy(false, elsewhere);
  } catch {
    if (!signal.aborted) showHint(texts.failed);
  }
}

/** @param signal aborted when the reader asks for something else: then it throws, and shows nothing more */
async function answer(state: SearchState, signal: AbortSignal): Promise<void> {
  const engine = await openSearch(language);
  const results = state.query
    ? await findBoth(engine, state.query, signal)
    : { hits: await engine.search(null), terms: [] };
  signal.throwIfAborted();
  // Facets are another file; whoever has not filtered anything need not wait for it.
  if (isPlain(state)) await showResults(results.hits, results, state, signal);
  const count = await showFiltered(engine, results, state, signal);
  const others = await showBelow(state, count, signal);
  reporter.searched(state.query, results.alteration ? others : results.hits.length + others);
}

/**
 * What the reader's language has. Where that is only near what was asked for, while the other language has
 * just that, it stands aside.
 */
async function findBoth(engine: Engine, query: string, signal: AbortSignal): Promise<SearchResults> {
  const results = await find(engine, lexiconOf(engine), query);
  signal.throwIfAborted();
  if (!results.alteration) return results;
  const { isWhole } = await searchElsewhere(query);
  return isWhole ? { hits: [], terms: results.terms } : results;
}

/** @param hits those of the results that the filters leave, in the order that was asked for */
async function showResults(
  hits: Hit[],
  results: SearchResults,
  state: SearchState,
  signal: AbortSignal,
): Promise<void> {
  await showList(hits, signal);
  hint.hidden = hits.length > 0;
  tools.hidden = hits.length === 0 && chosenFilters(state).length === 0;
  order.value = state.order;
  chosen.replaceChildren(...renderChips(state, texts));
  notes.replaceChildren(...renderNotes(results, state, texts));
  setBusy(false, list);
  say(hits.length === 0 ? texts.none : countText(texts, hits.length));
}

/** The choices, with their numbers, and what they leave. @returns how many hits that are */
async function showFiltered(
  engine: Engine,
  results: SearchResults,
  state: SearchState,
  signal: AbortSignal,
): Promise<number> {
  const filter = async () => filterHits(results.hits, await engine.facets(), state);
  const pages = await engine.size();
  signal.throwIfAborted();
  if (isOnDemand(pages) && isPlain(state)) {
    if (results.hits.length === 0) clearFilters();
    else drawFiltersOnDemand(async () => (await filter()).counts, state, signal);
    return results.hits.length;
  }
  const { hits, counts } = await filter();
  signal.throwIfAborted();
  if (!isPlain(state)) await showResults(hits, results, state, signal);
  drawFilters(counts, state);
  return hits.length;
}

/** Below the results: what exists in the other language only; fetched when the reader gets that far. */
async function showBelow(state: SearchState, count: number, signal: AbortSignal): Promise<number> {
  clearElsewhere();
  if (!state.query || chosenFilters(state).length > 0) return 0;
  // Of so few results the reader sees the end.
  if (count > pageSize) {
    reporter.searched(state.query, count);
    setBusy(false, elsewhere);
    await reached(more);
    signal.throwIfAborted();
  }
  return showElsewhere(state.query, signal);
}

/** No results: the topics, and what there is to say. */
function showHint(message: string): void {
  clearList();
  clearFilters();
  clearElsewhere();
  notes.replaceChildren();
  chosen.replaceChildren();
  tools.hidden = true;
  hint.hidden = false;
  setBusy(false, list, elsewhere);
  say(message);
}
