import { filterNames, type FilterName } from '../../../common/protocol/facets.ts';
import { createElement } from '../../dom.ts';
import type { FilterCounts } from './filter.ts';
import type { SearchState } from './state.ts';
import type { SearchTexts } from './texts.ts';

/** So many values of a filter show before the rest is asked for. */
const maxValues = 8;

/**
 * Draws the filters anew and leaves the focus on the box that the reader has just used.
 * @returns whether there is anything to narrow by
 */
export function renderFilters(
  form: HTMLFormElement,
  counts: FilterCounts,
  state: SearchState,
  texts: SearchTexts,
): boolean {
  const focused = document.activeElement;
  const id = focused && form.contains(focused) ? focused.id : undefined;
  const open = new Set(
    [...form.querySelectorAll('details')]
      .filter((details) => details.open)
      .map((details) => details.dataset['name']),
  );
  const groups = filterNames
    .filter((name) => counts[name].size > 0)
    .map((name) => renderGroup(name, counts[name], { state, texts, isOpen: open.has(name) }));
  form.replaceChildren(...groups);
  if (id) (document.getElementById(id) ?? form.querySelector('input'))?.focus();
  return groups.length > 0;
}

function renderGroup(
  name: FilterName,
  counts: Map<string, number>,
  { state, texts, isOpen }: { state: SearchState; texts: SearchTexts; isOpen: boolean },
): HTMLFieldSetElement {
  const collator = new Intl.Collator(texts.locale, { numeric: true });
  const byName = (a: [string, number], b: [string, number]) =>
    name === 'year' ? collator.compare(b[0], a[0]) : collator.compare(a[0], b[0]);
  const isChosen = (value: string) => state.filters[name].includes(value);
  const frequent = [...counts].sort((a, b) => Number(isChosen(b[0])) - Number(isChosen(a[0])) || b[1] - a[1]);
  const boxes = (values: [string, number][]) =>
    values.sort(byName).map(([value, count]) => renderChoice(name, value, count, isChosen(value), texts));
  const rest = frequent.slice(maxValues);
  return createElement(
    'fieldset',
    {},
    createElement('legend', {}, texts.filters[name]),
    ...boxes(frequent.slice(0, maxValues)),
    ...(rest.length > 0
      ? [
          createElement(
            'details',
            { 'data-name': name, ...(isOpen && { open: '' }) },
            createElement('summary', {}, texts.more),
            ...boxes(rest),
          ),
        ]
      : []),
  );
}

function renderChoice(name: FilterName, value: string, count: number, isChosen: boolean, texts: SearchTexts) {
  const box = createElement('input', { type: 'checkbox', name, value, id: `filter-${name}-${value}` });
  box.checked = isChosen;
  const number = new Intl.NumberFormat(texts.locale).format(count);
  const title = createElement('span', { class: 'value' }, value);
  return createElement('label', {}, box, ' ', title, ' ', createElement('span', { class: 'count' }, number));
}
