import { timeZone } from '../../../common/dates.ts';
import { createElement } from '../../dom.ts';
import type { HitData } from '../engine/pagefind.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import type { SearchResults } from '../query/find.ts';
import { chosenFilters, queryOf, type SearchState } from './state.ts';
import { around, type SearchTexts } from './texts.ts';

export function renderResult(hit: HitData, texts: SearchTexts, language?: string): HTMLLIElement {
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
    createElement('p', { class: 'item-lede' }, renderExcerpt(hit.excerpt)),
    ...renderStep(hit, texts),
  );
  return createElement(
    'li',
    language ? { lang: language } : {},
    createElement('article', { class: 'item' }, text),
  );
}

/** The part of a guide that the query is about. */
function renderStep({ meta, sub_results: parts, url }: HitData, texts: SearchTexts): HTMLElement[] {
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

/** An excerpt with its marks; of everything else only the text is taken. */
function renderExcerpt(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const node of body.childNodes) {
    const text = node.textContent ?? '';
    fragment.append(node.nodeName === 'MARK' ? createElement('mark', {}, text) : text);
  }
  return fragment;
}

function day(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(iso));
}

/** What there is to say of the query: how it was altered, and what its terms mean. */
export function renderNotes(
  { terms, alteration }: SearchResults,
  state: SearchState,
  texts: SearchTexts,
): HTMLElement[] {
  const definitions = terms.filter((term) => term.definition).map((term) => renderDefinition(term, texts));
  if (!alteration) return definitions;
  if ('without' in alteration) return [renderLeftOut(alteration.without, texts), ...definitions];
  const query = alteration.suggestion;
  return [renderSuggestion(query, queryOf({ ...state, query }), texts), ...definitions];
}

/** What the glossary says of the words that were looked for. */
function renderDefinition(term: GlossaryTerm, texts: SearchTexts): HTMLElement {
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
function renderSuggestion(query: string, href: string, texts: SearchTexts): HTMLElement {
  const [before, after] = around(texts.suggestion, '{query}');
  return createElement('p', { class: 'search-note' }, before, createElement('a', { href }, query), after);
}

function renderLeftOut(words: string[], texts: SearchTexts): HTMLElement {
  const [before, after] = around(texts.without, '{words}');
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' }).formatToParts(words);
  const named = list.map(({ type, value }) => (type === 'element' ? createElement('q', {}, value) : value));
  return createElement('p', { class: 'search-note' }, before, ...named, after);
}

/** What the results are narrowed to; each can be taken back. */
export function renderChips(state: SearchState, texts: SearchTexts): HTMLElement[] {
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
