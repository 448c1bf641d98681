import { vi } from 'vitest';
import { encodeVocabulary } from '../../../../common/protocol/vocabulary-file.ts';
import type { HitId } from '../../../../common/protocol/search-index.ts';
import type { Facets } from '../../../../common/protocol/facets.ts';
import type { Engine, Hit } from '../../../../site/search/engine/engine.ts';
import type { HitData } from '../../../../site/search/engine/hit-data.ts';
import { openVocabulary } from '../../../../site/search/lexicon/vocabulary.ts';
import { searchTexts } from '../../../../site/search/page/texts.ts';

/** What the template of the search page has for its script, and the script not yet loaded. */
export function openSearchPage(address = '/sok/'): void {
  vi.resetModules();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  history.replaceState(null, '', address);
  document.documentElement.lang = 'sv';
  document.body.innerHTML = `
    <header><a hreflang="en" href="/en/search/">English</a></header>
    <div id="search-page"><form><input id="search-query"></form><p id="search-status"></p><div id="search-notes"></div>
    <div id="search-chosen"></div><div id="search-terms"></div><ol id="search-results"></ol>
    <button id="search-more" hidden></button><section id="search-elsewhere" hidden></section>
    <div id="search-hint" hidden><section id="search-recent"></section></div>
    <details id="search-filter-panel" hidden><select id="search-order"><option>relevance</option><option>newest</option></select>
    <form id="search-filters"></form></details></div>
    <script type="application/json" id="search-texts">${JSON.stringify(searchTexts('sv'))}</script>`;
}

export const hitOf = (id: string, data: () => Promise<HitData> = () => Promise.resolve(pageOf(id))): Hit => ({
  id,
  segment: 'a',
  score: 1,
  fields: [],
  inText: true,
  data,
});

export const hitsOf = (count: number) => Array.from({ length: count }, (_, n) => hitOf(`page-${n}`));

const pageOf = (id: string): HitData => ({
  url: `/${id}/`,
  excerpt: [],
  title: [{ text: id, isMarked: false }],
  marked: [],
  meta: { title: id },
  filters: {},
});

const noFacets: ReadonlyMap<HitId, Facets> = new Map<HitId, Facets>();

/** An index in which every query finds the same. */
export const engineOf = (search: Engine['search'], changes: Partial<Engine> = {}): Engine => ({
  language: 'sv',
  search,
  facets: () => Promise.resolve(noFacets),
  size: () => Promise.resolve(100),
  files: () => [],
  ...changes,
});

/** A site without a glossary, whose pages have one word. */
export const lexiconWith = (word: string) => ({
  terms: () => Promise.resolve([]),
  vocabulary: () => Promise.resolve(openVocabulary([encodeVocabulary(new Map([[word, 1]]))], 'sv')),
});

/** As Pagefind tells of an answer that is none. */
export const answered = (status: number, id = 'x') =>
  hitOf(id, () => Promise.reject(new Error(`${status} fetching /pagefind/a/fragment/${id}.pf_fragment`)));

export const titles = (id: string) =>
  [...document.querySelectorAll(`#${id} h3`)].map((title) => title.textContent);
