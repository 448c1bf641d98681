/** Suggestions below the search field of every page: terms of the glossary, and pages. */
import { createElement, pageLanguage, requireElement } from '../../dom.ts';
import type { Suggestion } from './suggestions.ts';

/** Milliseconds without a key before suggestions are looked for. */
const debounce = 100;
/** In letters. */
const minLength = 2;

const field = requireElement('site-search', HTMLInputElement);
const list = requireElement('site-search-list', HTMLUListElement);
const count = requireElement('site-search-count', HTMLElement);
const language = pageLanguage();

let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Loaded for those who come to the field: most pages are read without it. */
const loadSearch = () => import('./suggestions.ts');

/** Nothing at all for what is no query yet, and where suggestions cannot be fetched. */
async function suggestionsFor(typed: string): Promise<Suggestion[] | undefined> {
  if (typed.length < minLength) return undefined;
  try {
    const search = await loadSearch();
    return await search.suggestionsFor(typed, language);
  } catch {
    // The field still leads to the search page. That there is nothing to suggest is not known.
    return undefined;
  }
}

async function suggest(): Promise<void> {
  const number = ++latest;
  const found = await suggestionsFor(field.value.trim());
  if (number !== latest || document.activeElement !== field) return;
  if (found) draw(found);
  else close();
}

function draw(found: Suggestion[]): void {
  const suggested = found.map(({ title, kind, address, language: own }, place) =>
    createElement(
      'li',
      { ...option(place, address), ...(own && { lang: own }) },
      createElement('span', { class: 'option-title' }, title),
      createElement('span', { class: 'option-kind' }, kind ?? list.dataset['term'] ?? ''),
    ),
  );
  list.replaceChildren(...suggested, ...(found.length > 0 ? [allResults(found.length)] : []));
  list.hidden = found.length === 0;
  field.setAttribute('aria-expanded', String(found.length > 0));
  field.removeAttribute('aria-activedescendant');
  const text = found.length === 1 ? count.dataset['one'] : count.dataset['other'];
  count.textContent = (text ?? '').replace('{count}', String(found.length));
}

const option = (place: number, address: string) => ({
  id: `site-search-${place}`,
  role: 'option',
  'aria-selected': 'false',
  'data-address': address,
});

/** The last row leads where Enter does. */
function allResults(place: number): HTMLElement {
  const query = field.value.trim();
  const address = `${field.form?.action ?? ''}?${new URLSearchParams({ q: query }).toString()}`;
  const text = (list.dataset['all'] ?? '').replace('{query}', () => query);
  return createElement('li', { ...option(place, address), class: 'option-all' }, text);
}

function close(): void {
  latest += 1;
  clearTimeout(waiting);
  list.hidden = true;
  list.replaceChildren();
  count.textContent = '';
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

const options = () => [...list.children].filter((child) => child instanceof HTMLElement);
const active = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');

/** One step beyond either end leads back to what was typed. */
function move(by: 1 | -1): void {
  const all = options();
  const next = active() === -1 && by === -1 ? all.length - 1 : active() + by;
  for (const [place, option] of all.entries()) option.setAttribute('aria-selected', String(place === next));
  const option = all[next];
  if (option) field.setAttribute('aria-activedescendant', option.id);
  else field.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

function press(event: KeyboardEvent): void {
  if (list.hidden) return;
  if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && active() >= 0) go(options()[active()]);
  else return;
  event.preventDefault();
}

function go(option: Element | null | undefined): void {
  const address = option instanceof HTMLElement ? option.dataset['address'] : undefined;
  if (address) location.assign(address);
}

field.addEventListener('focus', () => void loadSearch().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void suggest(), debounce);
});
field.addEventListener('keydown', press);
field.addEventListener('blur', close);
// A press would take the focus, and with it the list, before the click arrives.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', ({ target }) => {
  if (target instanceof Element) go(target.closest('[role=option]'));
});
