import { otherLanguage, type Language } from '../../../common/languages.ts';
import type { Hit } from '../engine/engine.ts';
import { readBestHits } from '../engine/read-hits.ts';
import { loadTerms } from '../lexicon/lexicon.ts';
import { findTyped } from '../query/find-typed.ts';
import { keyOf } from '../query/mentions.ts';
import { wordsOf } from '../query/query.ts';

const maxTerms = 2;
const maxPages = 6;
/** With fewer pages of the reader's language there is room for the other. */
const fewPages = 3;

export interface Suggestion {
  title: string;
  address: string;
  /** What kind of page it is; missing for a term of the glossary. */
  kind?: string;
  /** Where it is not that of the page. */
  language?: Language;
}

/** What may be meant by what was typed, terms first; nothing at all when it holds no word. */
export async function suggestionsFor(typed: string, language: Language): Promise<Suggestion[] | undefined> {
  if (wordsOf(typed).length === 0) return undefined;
  const [terms, pages] = await Promise.all([termsFor(typed, language), pagesFor(typed, language)]);
  const seen = new Set<string>();
  return [...terms, ...pages].filter(({ address }) => !seen.has(address) && seen.add(address));
}

/** Terms of which a name begins as what was typed: with a hyphen, a space or neither. */
async function termsFor(typed: string, language: Language): Promise<Suggestion[]> {
  const asked = keyOf(typed);
  const terms = (await loadTerms(language).catch(() => [])).filter(({ title, others }) =>
    [title, ...others].some((name) => keyOf(name).startsWith(asked)),
  );
  return terms.slice(0, maxTerms).map(({ title, address }) => ({ title, address }));
}

/** Of a word that is not yet written out, what it may become; where that is nothing, what it was on the way. */
async function pagesFor(typed: string, language: Language): Promise<Suggestion[]> {
  const { own, elsewhere } = (await findTyped(typed, language)).found;
  const pages = await pagesOf(own.hits);
  if (pages.length >= fewPages) return pages;
  const others = await pagesOf((await elsewhere()).hits);
  return [...pages, ...others.map((page) => ({ ...page, language: otherLanguage(language) }))].slice(
    0,
    maxPages,
  );
}

async function pagesOf(hits: Hit[]): Promise<Suggestion[]> {
  const pages = await readBestHits(hits.slice(0, maxPages));
  return pages.map(({ url, meta: { title = url, kind = '' } }) => ({ title, kind, address: url }));
}
