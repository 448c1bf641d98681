/** What the template of the search page has for its script. */
import { pageLanguage, requireElement } from '../../dom.ts';
import type { SearchTexts } from './texts.ts';

export const page = requireElement('search-page', HTMLElement);
export const field = requireElement('search-query', HTMLInputElement);
export const status = requireElement('search-status', HTMLElement);
/** What there is to say of the query. */
export const notes = requireElement('search-notes', HTMLElement);
/** What its terms mean. */
export const terms = requireElement('search-terms', HTMLElement);
/** What the results are filtered by. */
export const chosen = requireElement('search-chosen', HTMLElement);
export const order = requireElement('search-order', HTMLSelectElement);
export const panel = requireElement('search-filter-panel', HTMLDetailsElement);
export const filters = requireElement('search-filters', HTMLFormElement);
export const list = requireElement('search-results', HTMLOListElement);
export const more = requireElement('search-more', HTMLButtonElement);
/** What exists in the other language only. */
export const elsewhere = requireElement('search-elsewhere', HTMLElement);
/** What there is to choose from where there are no results. */
export const hint = requireElement('search-hint', HTMLElement);

export const texts = JSON.parse(requireElement('search-texts', HTMLElement).textContent) as SearchTexts;
export const language = pageLanguage();
