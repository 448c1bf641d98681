import { timeZone } from '../dates.ts';
import type { Answer } from './find.ts';
import { excerpt, make } from './dom.ts';
import type { HitData } from './pagefind.ts';
import { filterNames, type FilterName, type SearchState } from './state.ts';
import type { SearchTexts } from './texts.ts';

export function resultItem(hit: HitData, texts: SearchTexts): HTMLLIElement {
  const { title = hit.url, kind, date } = hit.meta;
  const facts = make('p', { class: 'meta' });
  if (kind) facts.append(make('span', { class: 'kind' }, kind));
  if (date) facts.append(make('time', { datetime: date }, day(date, texts.locale)));
  return make(
    'li',
    {},
    make(
      'article',
      { class: 'item' },
      make(
        'div',
        { class: 'item-text' },
        facts,
        make('h2', { class: 'item-title' }, make('a', { href: hit.url }, title)),
        make('p', { class: 'item-lede' }, excerpt(hit.excerpt)),
      ),
    ),
  );
}

function day(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(iso));
}

/** Draws the filters anew and leaves the focus on the box that the reader has just used. */
export function drawFilters(
  form: HTMLFormElement,
  answer: Answer,
  state: SearchState,
  texts: SearchTexts,
): void {
  const focused = document.activeElement;
  const id = focused && form.contains(focused) ? focused.id : undefined;
  const groups = filterNames
    .filter((name) => answer.counts[name].size > 0)
    .map((name) => filterGroup(name, answer.counts[name], state, texts));
  const chosen = filterNames.some((name) => state.filters[name].length > 0);
  const clear = chosen ? [make('button', { type: 'reset', class: 'button plain' }, texts.clear)] : [];
  form.replaceChildren(...groups, ...clear);
  form.hidden = groups.length === 0;
  if (id) (document.getElementById(id) ?? form.querySelector('input'))?.focus();
}

function filterGroup(
  name: FilterName,
  counts: Map<string, number>,
  state: SearchState,
  texts: SearchTexts,
): HTMLFieldSetElement {
  const collator = new Intl.Collator(texts.locale);
  const numbers = new Intl.NumberFormat(texts.locale);
  const options = [...counts].sort(([a], [b]) => collator.compare(a, b));
  return make(
    'fieldset',
    {},
    make('legend', {}, texts.filters[name]),
    ...options.map(([value, count]) => {
      const box = make('input', { type: 'checkbox', name, value, id: `filter-${name}-${value}` });
      box.checked = state.filters[name].includes(value);
      return make('label', {}, box, ` ${value} `, make('span', { class: 'count' }, numbers.format(count)));
    }),
  );
}
