import { createElement, requireElement } from '../../dom.ts';
import { queryOf } from './state.ts';
import { hint, language, texts } from './elements.ts';
import { noFilters } from './state.ts';

/** In the reader's own browser, and only after the reader has asked for it. */
const storageKey = `searches-${language}`;
const mostKept = 8;

const section = requireElement('search-recent', HTMLElement);

/** @returns nothing where the reader has not asked for it, or the browser keeps nothing */
function kept(): string[] | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function keep(searches: string[] | undefined): void {
  try {
    if (searches) localStorage.setItem(storageKey, JSON.stringify(searches.slice(0, mostKept)));
    else localStorage.removeItem(storageKey);
  } catch {
    // The browser keeps nothing: then there is nothing to remember.
  }
  drawRecent();
}

export function rememberSearch(typed: string): void {
  const [query, before] = [typed.trim(), kept()];
  if (query && before) keep([query, ...before.filter((one) => one !== query)]);
}

export function drawRecent(): void {
  const searches = kept();
  // What a reader has asked for comes first; the offer to remember moves nothing that is seen by then.
  hint[searches ? 'prepend' : 'append'](section);
  section.replaceChildren(
    ...(searches && searches.length > 0 ? [title(), listOf(searches)] : []),
    searches ? button(texts.recent.forget, undefined) : button(texts.recent.remember, []),
  );
}

const title = () => createElement('h2', { class: 'band-title' }, texts.recent.title);

function listOf(searches: string[]): HTMLElement {
  const links = searches.map((query) => {
    const href = location.pathname + queryOf({ query, filters: noFilters, order: 'relevance' });
    return createElement('li', {}, createElement('a', { href }, query));
  });
  return createElement('ul', { class: 'search-recent-list' }, ...links);
}

function button(text: string, then: string[] | undefined): HTMLElement {
  const element = createElement('button', { type: 'button', class: 'button plain' }, text);
  element.addEventListener('click', () => {
    keep(then);
    section.querySelector('button')?.focus();
  });
  return element;
}
