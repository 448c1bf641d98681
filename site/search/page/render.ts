import { timeZone } from '../../../common/dates.ts';
import { filterNames, type FilterName } from '../../../common/protocol/facets.ts';
import { createElement, excerpt } from '../../dom.ts';
import type { HitData } from '../engine/pagefind.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import type { FilteredHits } from './filter.ts';
import { chosenFilters, type SearchState } from './state.ts';
import { around, type SearchTexts } from './texts.ts';

export function resultItem(hit: HitData, texts: SearchTexts, language?: string): HTMLLIElement {
  const { title = hit.url, kind, date } = hit.meta;
  const facts = createElement('p', { class: 'meta' });
  if (kind) facts.append(createElement('span', { class: 'kind' }, kind));
  if (date) facts.append(createElement('time', { datetime: date }, day(date, texts.locale)));
  for (const topic of hit.filters['topic'] ?? []) facts.append(createElement('span', {}, topic));
  const link = createElement('a', { href: hit.url, ...(language && { hreflang: language }) }, title);
  const text = createElement(
    'div',
    { class: 'item-text' },
    facts,
    createElement('h3', { class: 'item-title' }, link),
    createElement('p', { class: 'item-lede' }, excerpt(hit.excerpt)),
    ...stepOf(hit, texts),
  );
  return createElement(
    'li',
    language ? { lang: language } : {},
    createElement('article', { class: 'item' }, text),
  );
}

/** The part of a guide that the query is about. */
function stepOf({ meta, sub_results: parts, url }: HitData, texts: SearchTexts): HTMLElement[] {
  const step = parts.find((part) => part.url !== url && /#step-\d+$/.test(part.url));
  if (!step || meta['steps'] !== 'yes') return [];
  return [
    createElement(
      'p',
      { class: 'item-step' },
      `${texts.step} `,
      createElement('a', { href: step.url }, step.title),
    ),
  ];
}

function day(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(iso));
}

/** What the glossary says of the words that were looked for. */
export function definition(term: GlossaryTerm, texts: SearchTexts): HTMLElement {
  return createElement(
    'aside',
    { class: 'definition', 'aria-label': texts.definition },
    createElement(
      'h2',
      { class: 'definition-title' },
      createElement('a', { href: term.address }, term.title),
    ),
    createElement('p', {}, term.definition),
  );
}

/** A sentence that offers another query. */
export function suggestion(query: string, href: string, texts: SearchTexts): HTMLElement {
  const [before, after] = around(texts.suggestion, '{query}');
  return createElement('p', { class: 'search-note' }, before, createElement('a', { href }, query), after);
}

export function leftOut(words: string[], texts: SearchTexts): HTMLElement {
  const [before, after] = around(texts.without, '{words}');
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' }).formatToParts(words);
  const named = list.map(({ type, value }) => (type === 'element' ? createElement('q', {}, value) : value));
  return createElement('p', { class: 'search-note' }, before, ...named, after);
}

/** What the results are narrowed to; each can be taken back. */
export function chips(state: SearchState, texts: SearchTexts): HTMLElement[] {
  const chosen = chosenFilters(state);
  const buttons = chosen.map(({ name, value }) =>
    createElement(
      'button',
      { type: 'button', class: 'chip', 'data-name': name, 'data-value': value },
      createElement('span', { class: 'visually-hidden' }, `${texts.remove} ${texts.filters[name]}: `),
      value,
    ),
  );
  const all = createElement('button', { type: 'button', class: 'button plain' }, texts.clear);
  return chosen.length > 0 ? [...buttons, all] : [];
}

/** How many values of a filter show before the rest is asked for. */
const fewValues = 8;

/**
 * Draws the filters anew and leaves the focus on the box that the reader has just used.
 * @returns whether there is anything to narrow by
 */
export function drawFilters(
  form: HTMLFormElement,
  counts: FilteredHits['counts'],
  state: SearchState,
  texts: SearchTexts,
): boolean {
  const focused = document.activeElement;
  const id = focused && form.contains(focused) ? focused.id : undefined;
  const open = new Set(
    [...form.querySelectorAll('details')].filter((part) => part.open).map((part) => part.dataset['name']),
  );
  const groups = filterNames
    .filter((name) => counts[name].size > 0)
    .map((name) => filterGroup(name, counts[name], { state, texts, isOpen: open.has(name) }));
  form.replaceChildren(...groups);
  if (id) (document.getElementById(id) ?? form.querySelector('input'))?.focus();
  return groups.length > 0;
}

function filterGroup(
  name: FilterName,
  counts: Map<string, number>,
  { state, texts, isOpen }: { state: SearchState; texts: SearchTexts; isOpen: boolean },
): HTMLFieldSetElement {
  const collator = new Intl.Collator(texts.locale, { numeric: true });
  const byName = (a: [string, number], b: [string, number]) =>
    name === 'year' ? collator.compare(b[0], a[0]) : collator.compare(a[0], b[0]);
  const isChosen = (value: string) => state.filters[name].includes(value);
  const most = [...counts].sort((a, b) => Number(isChosen(b[0])) - Number(isChosen(a[0])) || b[1] - a[1]);
  const boxes = (values: [string, number][]) =>
    values.sort(byName).map(([value, count]) => filterBox(name, value, count, isChosen(value), texts));
  const rest = most.slice(fewValues);
  return createElement(
    'fieldset',
    {},
    createElement('legend', {}, texts.filters[name]),
    ...boxes(most.slice(0, fewValues)),
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

function filterBox(name: FilterName, value: string, count: number, isChosen: boolean, texts: SearchTexts) {
  const box = createElement('input', { type: 'checkbox', name, value, id: `filter-${name}-${value}` });
  box.checked = isChosen;
  const number = new Intl.NumberFormat(texts.locale).format(count);
  return createElement('label', {}, box, ` ${value} `, createElement('span', { class: 'count' }, number));
}
