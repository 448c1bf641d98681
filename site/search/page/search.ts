import { languages } from '../../../common/languages.ts';
import { closeSearch, openSearch, type Engine, type Hit } from '../engine/engine.ts';
import type { SearchResults } from '../query/find.ts';
import { findInBoth, type BothResults } from '../query/find-in-both.ts';
import { findTyped, type TypedResults } from '../query/find-typed.ts';
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
  panel,
  terms,
  texts,
} from './elements.ts';
import { clearElsewhere, reached, showElsewhere } from './elsewhere.ts';
import { filterHits } from './filter.ts';
import { clearFilters, drawFilters, drawFiltersOnDemand, isOnDemand, resetFilters } from './filter-panel.ts';
import { renderChips, renderNotes, renderTerms, type ShownResults } from './render.ts';
import { createSearchReporter } from './report.ts';
import { clearList, pageSize, showList } from './result-list.ts';
import { chosenFilters, isEmpty, isPlain, type SearchState } from './state.ts';
import { say, sayWhenSlow, setBusy } from './status.ts';
import { countText } from './texts.ts';

export const reporter = createSearchReporter({ address: page.dataset['reports'], language });

let running = new AbortController();

/** How a search came about. */
interface Occasion {
  /** The reader is still writing: what is no word yet is read as what it may become. */
  isTyping?: boolean;
}

/** Answers what the reader asks for; what was asked for before shows nothing any more. */
export async function search(state: SearchState, { isTyping = false }: Occasion = {}): Promise<void> {
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
    await answer(state, isTyping, signal).catch(async () => {
      signal.throwIfAborted();
      // What was found may have been published anew since the index was fetched.
      languages.forEach(closeSearch);
      await answer(state, isTyping, signal);
    });
    setBusy(false, elsewhere);
  } catch {
    if (!signal.aborted) showHint(texts.failed);
  }
}

/** @param signal aborted when the reader asks for something else: then it throws, and shows nothing more */
async function answer(state: SearchState, isTyping: boolean, signal: AbortSignal): Promise<void> {
  const engine = await openSearch(language);
  let showing: Promise<void> | undefined;
  const showFirst = (first: SearchResults) => {
    if (signal.aborted || !isPlain(state)) return;
    // What goes wrong with it goes wrong with all of it, and is told then.
    showing = showResults(first.hits, first, state, signal).catch(() => undefined);
  };
  const find = isTyping ? findTyped : findWritten;
  const { words, found } = state.query
    ? await find(state.query, language, showFirst)
    : { words: '', found: await everything(engine) };
  const { elsewhere: other } = found;
  const own: ShownResults = words === state.query ? found.own : { ...found.own, readAs: words };
  // What is still being shown would tell that it is done while the next search has begun.
  await showing;
  signal.throwIfAborted();
  // Facets are another file; whoever has not filtered anything need not wait for it.
  if (isPlain(state) && own.hits.length > 0) await showResults(own.hits, own, state, signal);
  const count = await showFiltered(engine, own, state, signal);
  const others = await showBelow(state, { count, other }, signal);
  if (count === 0) sayWhatElse(own, others);
  reporter.searched(state.query, own.readAs ? 0 : isUnanswered(own) ? others : own.hits.length + others);
}

/** Words that are written out mean what they say. */
async function findWritten(...asked: Parameters<typeof findInBoth>): Promise<TypedResults> {
  return { words: asked[0], found: await findInBoth(...asked) };
}

async function everything(engine: Engine): Promise<BothResults> {
  const none: SearchResults = { hits: [], terms: [] };
  return { own: { ...none, hits: await engine.search(null) }, elsewhere: () => Promise.resolve(none) };
}

/** Whether words had to be left out: for staff that is a question that nothing answers. */
function isUnanswered({ alteration }: SearchResults): boolean {
  return alteration !== undefined && 'without' in alteration;
}

/** Of nothing in the reader's language: what there is instead, and a choice of topics where there is nothing at all. */
function sayWhatElse({ terms }: SearchResults, others: number): void {
  hint.hidden = others > 0 || terms.length > 0;
  if (others > 0) say(countText({ ...texts, found: texts.foundElsewhere }, others));
  else say(terms.length > 0 ? texts.onlyTerm : texts.none);
}

/** @param hits those of the results that the filters leave, in the order that was asked for */
async function showResults(
  hits: Hit[],
  results: ShownResults,
  state: SearchState,
  signal: AbortSignal,
): Promise<void> {
  const nearby = isPlain(state) ? results.nearby : undefined;
  hint.hidden = true;
  order.value = state.order;
  chosen.replaceChildren(...renderChips(state, texts));
  notes.replaceChildren(...renderNotes(results, state, texts));
  terms.replaceChildren(...renderTerms(results, texts));
  // After what stands above it, which would move it.
  await showList({ hits, order: state.order, ...(nearby && { nearby }) }, signal);
  panel.hidden = hits.length === 0 && chosenFilters(state).length === 0;
  setBusy(false, list);
  if (hits.length > 0) say(countText(texts, hits.length));
}

/** The choices, with their numbers, and what they leave. @returns how many hits that are */
async function showFiltered(
  engine: Engine,
  results: ShownResults,
  state: SearchState,
  signal: AbortSignal,
): Promise<number> {
  const filter = async () => filterHits(results.hits, await engine.facets(), state);
  if (results.hits.length === 0 && isPlain(state)) {
    await showResults([], results, state, signal);
    clearFilters();
    return 0;
  }
  const pages = await engine.size();
  signal.throwIfAborted();
  if (isOnDemand(pages) && isPlain(state)) {
    drawFiltersOnDemand(async () => (await filter()).counts, state, signal);
    return results.hits.length;
  }
  const { hits, counts } = await filter();
  signal.throwIfAborted();
  if (!isPlain(state)) await showResults(hits, results, state, signal);
  drawFilters(counts, state);
  return hits.length;
}

/** Below the results: what the other language has; fetched when the reader gets that far. */
async function showBelow(
  state: SearchState,
  { count, other }: { count: number; other: BothResults['elsewhere'] },
  signal: AbortSignal,
): Promise<number> {
  clearElsewhere();
  if (!state.query || chosenFilters(state).length > 0) return 0;
  // Of so few results the reader sees the end.
  if (count > pageSize) {
    reporter.searched(state.query, count);
    setBusy(false, elsewhere);
    await reached(more);
    signal.throwIfAborted();
  }
  return showElsewhere(await other(), signal);
}

/** No results: the topics, and what there is to say. */
function showHint(message: string): void {
  clearList();
  clearFilters();
  clearElsewhere();
  notes.replaceChildren();
  terms.replaceChildren();
  chosen.replaceChildren();
  hint.hidden = false;
  setBusy(false, list, elsewhere);
  say(message);
}
