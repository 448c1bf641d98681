/** Wires the search page: what the reader does there begins a search. */
import { arrowsThrough } from './arrow-keys.ts';
import { chosen, elsewhere, field, filters, list, more, notes, order, terms } from './elements.ts';
import { chosenInPanel } from './filter-panel.ts';
import { keepQueryInSwitch } from './language-switch.ts';
import { drawRecent, rememberSearch } from './recent.ts';
import { showMore } from './result-list.ts';
import { reporter, search } from './search.ts';
import { changeSession, restoreSession, session } from './session.ts';
import { orderOf, withoutFilter, type SearchState } from './state.ts';
import { setBusy } from './status.ts';

/** Milliseconds without a key before a search begins. */
const debounce = 40;

let waiting: ReturnType<typeof setTimeout> | undefined;

function ask(change: Partial<SearchState>, how: 'push' | 'replace' = 'push'): void {
  const state = changeSession(change, how);
  keepQueryInSwitch();
  void search(state, { isTyping: how === 'replace' });
}

function askWords(how?: 'replace'): void {
  clearTimeout(waiting);
  ask({ query: field.value.trim() }, how);
}

function restore(): void {
  clearTimeout(waiting);
  const state = restoreSession();
  field.value = state.query;
  keepQueryInSwitch();
  void search(state);
}

/** What was clicked on, or what it stands in. */
function clicked<Name extends keyof HTMLElementTagNameMap>({ target }: Event, name: Name) {
  return target instanceof Element ? target.closest(name) : null;
}

field.addEventListener('input', () => {
  clearTimeout(waiting);
  setBusy(true, list, elsewhere);
  waiting = setTimeout(askWords, debounce, 'replace');
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  askWords();
  rememberSearch(field.value);
});
filters.addEventListener('change', () => ask({ filters: chosenInPanel() }));
filters.addEventListener('submit', (event) => event.preventDefault());
order.addEventListener('change', () => ask({ order: orderOf(order.value) }));
chosen.addEventListener('click', (event) => {
  const button = clicked(event, 'button');
  if (!button) return;
  const { name, value } = button.dataset;
  ask({ filters: withoutFilter(session.filters, name, value) });
  (chosen.querySelector('button') ?? field).focus();
});
notes.addEventListener('click', (event) => {
  const link = clicked(event, 'a');
  if (!link?.search) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  restore();
});
more.addEventListener('click', () => {
  showMore().catch(() => search(session));
});
for (const results of [list, elsewhere, notes, terms]) {
  for (const kind of ['click', 'auxclick'])
    results.addEventListener(kind, (event) => {
      if (!clicked(event, 'a')) return;
      reporter.followed();
      rememberSearch(session.query);
    });
}
window.addEventListener('pagehide', () => reporter.leave());
document.addEventListener('visibilitychange', () => {
  if (document.hidden) reporter.leave();
});
window.addEventListener('popstate', restore);
arrowsThrough(field, () => [...document.querySelectorAll<HTMLElement>('#search-page h3 a')]);
drawRecent();
restore();
