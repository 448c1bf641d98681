import { timeZone } from '../../../common/dates.ts';
import { translationField } from '../../../common/protocol/search-index.ts';
import { createElement } from '../../dom.ts';
import type { HitData, Piece } from '../engine/hit-data.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import type { SearchResults } from '../query/find.ts';
import { chosenFilters, queryOf, type SearchState } from './state.ts';
import { around, type SearchTexts } from './texts.ts';

/** @param language of the result, where it is not that of the page */
export function renderResult(hit: HitData, texts: SearchTexts, language?: string): HTMLLIElement {
  const { kind, date } = hit.meta;
  const facts = createElement('p', { class: 'meta' });
  if (kind) facts.append(createElement('span', { class: 'kind' }, kind));
  if (date) facts.append(createElement('time', { datetime: date }, day(date, texts.locale)));
  for (const topic of hit.filters['topic'] ?? []) facts.append(createElement('span', {}, topic));
  const link = createElement(
    'a',
    { href: hit.url, ...(language && { hreflang: language }) },
    ...renderPieces(hit.title),
  );
  const text = createElement(
    'div',
    { class: 'item-text' },
    facts,
    createElement('h3', { class: 'item-title' }, link),
    createElement('p', { class: 'item-lede' }, ...renderPieces(hit.excerpt)),
    ...renderStep(hit, texts),
    ...(language ? renderTranslation(hit, texts) : []),
  );
  return createElement(
    'li',
    language ? { lang: language } : {},
    createElement('article', { class: 'item' }, text),
  );
}

/** The part of a guide that the query is about. */
function renderStep({ step }: HitData, texts: SearchTexts): HTMLElement[] {
  if (!step) return [];
  const link = createElement('a', { href: step.url }, step.title);
  return [createElement('p', { class: 'item-step' }, `${texts.step} `, link)];
}

/** Where the same stands in the reader's language. */
function renderTranslation({ meta }: HitData, texts: SearchTexts): HTMLElement[] {
  const href = meta[translationField];
  if (!href) return [];
  const link = createElement(
    'a',
    { href, lang: texts.language, hreflang: texts.language },
    texts.translation,
  );
  return [createElement('p', { class: 'item-step' }, link)];
}

function renderPieces(pieces: Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? createElement('mark', {}, text) : text));
}

function day(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(iso));
}

export interface ShownResults extends SearchResults {
  /** What a query that is still being typed was read as, where it finds nothing as it stands. */
  readAs?: string;
}

/** How the query was altered. */
export function renderNotes(
  { alteration, readAs }: ShownResults,
  state: SearchState,
  texts: SearchTexts,
): HTMLElement[] {
  if (readAs) return [renderSuggestion(readAs, state, texts.soFar)];
  if (!alteration) return [];
  if ('without' in alteration) return [renderLeftOut(alteration.without, texts)];
  return [renderSuggestion(alteration.suggestion, state, texts.suggestion)];
}

/** What the terms of the query mean. */
export function renderTerms({ terms }: SearchResults, texts: SearchTexts): HTMLElement[] {
  return terms.filter((term) => term.definition).map((term) => renderDefinition(term, texts));
}

/** What the glossary says of the words that were looked for; a line where there is no room for more. */
function renderDefinition(term: GlossaryTerm, texts: SearchTexts): HTMLElement {
  const title = createElement('a', { href: term.address }, term.title);
  return createElement(
    'details',
    { class: 'definition', ...(hasRoom.matches && { open: '' }) },
    createElement('summary', {}, `${texts.definition}: ${term.title}`),
    createElement('p', {}, term.definition, ' ', title),
  );
}

const hasRoom = matchMedia('(min-width: 48rem)');

/** A sentence that offers another query. @param sentence with `{query}` */
function renderSuggestion(query: string, state: SearchState, sentence: string): HTMLElement {
  const [before, after] = around(sentence, '{query}');
  const href = queryOf({ ...state, query });
  return createElement('p', { class: 'search-note' }, before, createElement('a', { href }, query), after);
}

function renderLeftOut(words: string[], texts: SearchTexts): HTMLElement {
  if (words.length === 0) return createElement('p', { class: 'search-note' }, texts.nearest);
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
