import { part } from './dom.ts';
import { closeSearch, openSearch } from './engine.ts';
import { find, type Answer } from './find.ts';
import type { Hit, HitData } from './pagefind.ts';
import { isEmpty, queryOf, stateOf, type SearchState } from './state.ts';
import { countText, type SearchTexts } from './texts.ts';
import { drawFilters, resultItem } from './view.ts';

/** How many results a reader gets at a time. */
const pageSize = 10;
/** Milliseconds without a key before a search begins. */
const pause = 180;

const field = part('search-query', HTMLInputElement);
const filters = part('search-filters', HTMLFormElement);
const status = part('search-status', HTMLElement);
const list = part('search-results', HTMLOListElement);
const more = part('search-more', HTMLButtonElement);
const hint = part('search-hint', HTMLElement);
const texts = JSON.parse(part('search-texts', HTMLElement).textContent) as SearchTexts;

/** Counts searches, so that an answer that comes late is not shown over a newer one. */
let latest = 0;
let rest: Hit[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;
let current = stateOf(new URL(location.href));

function chosenFilters(): SearchState['filters'] {
  const boxes = new FormData(filters);
  const chosen = (name: string) => boxes.getAll(name).map(String);
  return { kind: chosen('kind'), topic: chosen('topic'), region: chosen('region') };
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
  if (isEmpty(state)) {
    showHint('');
    return;
  }
  const slow = setTimeout(() => (status.textContent = texts.searching), 400);
  try {
    const { answer, first } = await findFirst(state).catch(async () => {
      // What was found may have been published anew since the index was fetched.
      await closeSearch();
      return findFirst(state);
    });
    if (number !== latest) return;
    list.replaceChildren(...first.map((hit) => resultItem(hit, texts)));
    showAround(answer, state);
  } catch {
    if (number === latest) showHint(texts.failed);
  } finally {
    clearTimeout(slow);
  }
}

async function findFirst(state: SearchState): Promise<{ answer: Answer; first: HitData[] }> {
  const answer = await find(await openSearch(), state);
  return { answer, first: await Promise.all(answer.hits.slice(0, pageSize).map((hit) => hit.data())) };
}

function showAround(answer: Answer, state: SearchState): void {
  const none = answer.hits.length === 0;
  rest = answer.hits.slice(pageSize);
  more.hidden = rest.length === 0;
  hint.hidden = !none;
  drawFilters(filters, answer, state, texts);
  status.textContent = none ? texts.none : countText(texts, answer.hits.length);
}

/** No results: the topics, and what there is to say. */
function showHint(message: string): void {
  rest = [];
  list.replaceChildren();
  filters.replaceChildren();
  filters.hidden = true;
  more.hidden = true;
  hint.hidden = false;
  status.textContent = message;
}

async function showMore(): Promise<void> {
  const number = latest;
  const next = rest.slice(0, pageSize);
  const data = await Promise.all(next.map((hit) => hit.data()));
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

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => searchWords('replace'), pause);
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  searchWords('push');
});
filters.addEventListener('change', () => search({ filters: chosenFilters() }, 'push'));
filters.addEventListener('reset', (event) => {
  event.preventDefault();
  search({ filters: { kind: [], topic: [], region: [] } }, 'push');
  field.focus();
});
filters.addEventListener('submit', (event) => event.preventDefault());
more.addEventListener('click', () => {
  showMore().catch(() => show(current));
});
window.addEventListener('popstate', follow);
follow();
