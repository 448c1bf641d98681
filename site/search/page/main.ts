import { otherLanguage } from '../../../common/languages.ts';
import { filterNames } from '../../../common/protocol/facets.ts';
import { createElement, pageLanguage, requireElement } from '../../dom.ts';
import { closeSearch, openSearch, type Engine, type Hit } from '../engine/engine.ts';
import type { HitData } from '../engine/pagefind.ts';
import { readHits } from '../engine/read-hits.ts';
import { lexiconOf, loadTerms } from '../lexicon/lexicon.ts';
import { find, findElsewhere, type SearchResults, type ElsewhereResults } from '../query/find.ts';
import { filterHits } from './filter.ts';
import { chips, definition, drawFilters, leftOut, resultItem, suggestion } from './render.ts';
import { createSearchReporter } from './report.ts';
import {
  chosenFilters,
  filtersOf,
  isEmpty,
  isPlain,
  noFilters,
  queryOf,
  stateOf,
  type SearchState,
} from './state.ts';
import { countText, type SearchTexts } from './texts.ts';

/** The choices cost some ten bytes a page: on a larger site they wait until a reader asks for them. */
const maxShown = 3000;
/** How many results a reader gets at a time. */
const pageSize = 10;
/** Milliseconds without a key before a search begins. */
const debounce = 40;

const field = requireElement('search-query', HTMLInputElement);
const narrowing = requireElement('search-narrow', HTMLDetailsElement);
const filters = requireElement('search-filters', HTMLFormElement);
const order = requireElement('search-order', HTMLSelectElement);
const tools = requireElement('search-tools', HTMLElement);
const chosen = requireElement('search-chosen', HTMLElement);
const status = requireElement('search-status', HTMLElement);
const notes = requireElement('search-notes', HTMLElement);
const list = requireElement('search-results', HTMLOListElement);
const more = requireElement('search-more', HTMLButtonElement);
const elsewhere = requireElement('search-elsewhere', HTMLElement);
const hint = requireElement('search-hint', HTMLElement);
const texts = JSON.parse(requireElement('search-texts', HTMLElement).textContent) as SearchTexts;
const language = pageLanguage();

const reporter = createSearchReporter({
  address: requireElement('search-page', HTMLElement).dataset['reports'],
  language,
});

/** Counts searches, so that an answer that comes late is not shown over a newer one. */
let latest = 0;
let rest: Hit[] = [];
/** Draws the choices that nobody has asked for so far. */
let drawLater: (() => Promise<void>) | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** Tells that a search takes its time, until there is something else to tell. */
let slow: ReturnType<typeof setTimeout> | undefined;
let current = stateOf(new URL(location.href));

/** Whether results may still change: tells programs that read the page aloud to wait. */
function setBusy(busy: boolean, ...parts: HTMLElement[]): void {
  for (const element of parts) element.ariaBusy = String(busy);
}

/** A search of its own gets a step in the history; letters on the way to it do not. */
function remember(state: SearchState, how: 'push' | 'replace'): void {
  const address = location.pathname + queryOf(state);
  if (address === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

async function show(state: SearchState): Promise<void> {
  const number = ++latest;
  const isOld = () => number !== latest;
  setBusy(true, list, elsewhere);
  if (isEmpty(state)) {
    reporter.searched('', 0);
    showHint('');
    return;
  }
  drawLater = undefined;
  clearTimeout(slow);
  slow = setTimeout(() => (status.textContent = texts.searching), 400);
  try {
    await answer(state, isOld).catch(async () => {
      if (isOld()) return;
      // What was found may have been published anew since the index was fetched.
      await closeSearch(language);
      await answer(state, isOld);
    });
  } catch {
    if (!isOld()) showHint(texts.failed);
  }
  if (!isOld()) setBusy(false, list, elsewhere);
}

async function answer(state: SearchState, isOld: () => boolean): Promise<void> {
  const engine = await openSearch(language);
  const found = state.query
    ? await findBoth(engine, state.query, isOld)
    : { hits: await engine.search(null), terms: [] };
  if (isOld()) return;
  // Facets are another file; whoever has not narrowed anything need not wait for it.
  if (isPlain(state)) await showResults(found.hits, found, state, isOld);
  if (isOld()) return;
  const count = await showNarrowed(engine, found, state, isOld);
  if (isOld()) return;
  const others = await showElsewhere(state, count, isOld);
  if (!isOld()) reporter.searched(state.query, found.alteration ? others : found.hits.length + others);
}

/** The choices, with their numbers, and what they leave. @returns how many hits that are */
async function showNarrowed(
  engine: Engine,
  found: SearchResults,
  state: SearchState,
  isOld: () => boolean,
): Promise<number> {
  const isLarge = (await engine.size()) > maxShown;
  narrowing.classList.toggle('on-demand', isLarge);
  if (!isLarge && narrowing.hidden) narrowing.open = isWide.matches;
  if (isPlain(state) && isLarge && !narrowing.open) {
    drawLater = async () => {
      const { counts } = filterHits(found.hits, await engine.facets(), state);
      if (!isOld()) drawFilters(filters, counts, state, texts);
    };
    narrowing.hidden = found.hits.length === 0;
    return found.hits.length;
  }
  const narrowed = filterHits(found.hits, await engine.facets(), state);
  if (isOld()) return 0;
  if (!isPlain(state)) await showResults(narrowed.hits, found, state, isOld);
  if (!isOld()) narrowing.hidden = !drawFilters(filters, narrowed.counts, state, texts);
  return narrowed.hits.length;
}

/**
 * What the reader's language has. Where that is only near what was asked for, while the other language has
 * just that, it stands aside.
 */
async function findBoth(engine: Engine, query: string, isOld: () => boolean): Promise<SearchResults> {
  const found = await find(engine, lexiconOf(engine), query);
  if (!found.alteration || isOld()) return found;
  const { isWhole } = await searchElsewhere(query);
  return isWhole ? { hits: [], terms: found.terms } : found;
}

async function searchElsewhere(query: string): Promise<ElsewhereResults> {
  const engine = await openSearch(otherLanguage(language));
  return findElsewhere(engine, { ...lexiconOf(engine), terms: () => loadTerms(language) }, query, language);
}

async function showResults(
  hits: Hit[],
  found: SearchResults,
  state: SearchState,
  isOld: () => boolean,
): Promise<void> {
  const first = await read(hits.slice(0, pageSize));
  if (isOld()) return;
  list.replaceChildren(...first.map((hit) => resultItem(hit, texts)));
  rest = hits.slice(pageSize);
  more.hidden = rest.length === 0;
  hint.hidden = hits.length > 0;
  tools.hidden = hits.length === 0 && chosenFilters(state).length === 0;
  order.value = state.order;
  chosen.replaceChildren(...chips(state, texts));
  notes.replaceChildren(...notesOn(found, state));
  clearTimeout(slow);
  setBusy(false, list);
  status.textContent = hits.length === 0 ? texts.none : countText(texts, hits.length);
}

function notesOn({ terms, alteration }: SearchResults, state: SearchState): HTMLElement[] {
  const definitions = terms.filter((term) => term.definition).map((term) => definition(term, texts));
  if (!alteration) return definitions;
  if ('without' in alteration) return [leftOut(alteration.without, texts), ...definitions];
  const query = alteration.suggestion;
  return [suggestion(query, queryOf({ ...state, query }), texts), ...definitions];
}

/** @throws also when all of them have been withdrawn: the index is an old one. */
async function read(hits: Hit[]): Promise<HitData[]> {
  const there = await readHits(hits);
  if (hits.length > 0 && there.length === 0) throw new Error('None of the results is there any longer.');
  return there;
}

/** So few results that the reader sees the end of them. */
const few = pageSize;

/** Below the results: what exists in the other language only; fetched when the reader gets that far. */
async function showElsewhere(state: SearchState, count: number, isOld: () => boolean): Promise<number> {
  elsewhere.hidden = true;
  elsewhere.replaceChildren();
  if (!state.query || chosenFilters(state).length > 0) return 0;
  if (count > few) {
    reporter.searched(state.query, count);
    setBusy(false, elsewhere);
    await reached(more);
  }
  if (isOld()) return 0;
  const { hits } = await searchElsewhere(state.query);
  const data = await read(hits.slice(0, pageSize));
  if (isOld() || data.length === 0) return 0;
  elsewhere.replaceChildren(
    createElement('h2', { class: 'band-title' }, texts.elsewhere),
    createElement(
      'ol',
      { class: 'items rows' },
      ...data.map((hit) => resultItem(hit, texts, otherLanguage(language))),
    ),
  );
  elsewhere.hidden = false;
  return data.length;
}

/** Resolves when an element has come near to what the reader sees. */
function reached(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
  });
}

/** No results: the topics, and what there is to say. */
function showHint(message: string): void {
  clearTimeout(slow);
  rest = [];
  for (const element of [list, filters, notes, chosen, elsewhere]) element.replaceChildren();
  for (const element of [narrowing, tools, more, elsewhere]) element.hidden = true;
  hint.hidden = false;
  setBusy(false, list, elsewhere);
  status.textContent = message;
}

async function showMore(): Promise<void> {
  const number = latest;
  const data = await read(rest.slice(0, pageSize));
  if (number !== latest) return;
  rest = rest.slice(pageSize);
  more.hidden = rest.length === 0;
  const items = data.map((hit) => resultItem(hit, texts));
  list.append(...items);
  items[0]?.querySelector('a')?.focus();
}

function search(change: Partial<SearchState>, how: 'push' | 'replace'): void {
  current = { ...current, ...change };
  remember(current, how);
  void show(current);
}

function searchWords(how: 'push' | 'replace'): void {
  clearTimeout(waiting);
  search({ query: field.value.trim() }, how);
}

/** Brings the page to what the address says: at the start and when the reader goes back. */
function follow(): void {
  clearTimeout(waiting);
  current = stateOf(new URL(location.href));
  field.value = current.query;
  void show(current);
}

function boxesOf(): SearchState['filters'] {
  const boxes = new FormData(filters);
  return filtersOf((name) => boxes.getAll(name).map(String));
}

function takeBack({ dataset: { name, value } }: HTMLElement): void {
  const kept = filterNames.map((one) => [
    one,
    current.filters[one].filter((other) => one !== name || other !== value),
  ]);
  search({ filters: name ? (Object.fromEntries(kept) as SearchState['filters']) : noFilters }, 'push');
  (chosen.querySelector('button') ?? field).focus();
}

/** Beside the results there is room for all of them; above, they would be in the way. */
const isWide = matchMedia('(min-width: 60rem)');
isWide.addEventListener('change', () => {
  if (!narrowing.classList.contains('on-demand')) narrowing.open = isWide.matches;
});
narrowing.addEventListener('toggle', () => {
  const draw = drawLater;
  drawLater = undefined;
  if (narrowing.open) void draw?.();
});

field.addEventListener('input', () => {
  clearTimeout(waiting);
  setBusy(true, list, elsewhere);
  waiting = setTimeout(() => searchWords('replace'), debounce);
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  searchWords('push');
});
filters.addEventListener('change', () => search({ filters: boxesOf() }, 'push'));
filters.addEventListener('submit', (event) => event.preventDefault());
order.addEventListener('change', () =>
  search({ order: order.value === 'newest' ? 'newest' : 'relevance' }, 'push'),
);
chosen.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button) takeBack(button);
});
notes.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.search) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  follow();
});
more.addEventListener('click', () => {
  showMore().catch(() => show(current));
});
for (const results of [list, elsewhere, notes]) {
  for (const kind of ['click', 'auxclick'])
    results.addEventListener(kind, ({ target }) => {
      if (target instanceof Element && target.closest('a[href]')) reporter.followed();
    });
}
window.addEventListener('pagehide', () => reporter.leave());
document.addEventListener('visibilitychange', () => {
  if (document.hidden) reporter.leave();
});
window.addEventListener('popstate', follow);
follow();
