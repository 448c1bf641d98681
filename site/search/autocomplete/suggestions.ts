import type { Language } from '../../../common/languages.ts';
import { openSearch } from '../engine/engine.ts';
import { readHits } from '../engine/read-hits.ts';
import { lexiconOf, loadTerms } from '../lexicon/lexicon.ts';
import { find } from '../query/find.ts';
import { wordsOf } from '../query/query.ts';

const maxTerms = 2;
const maxPages = 6;

export interface Suggestion {
  title: string;
  address: string;
  /** What kind of page it is; missing for a term of the glossary. */
  kind?: string;
}

/** What may be meant by what was typed, terms first; nothing at all when it holds no word. */
export async function suggestionsFor(typed: string, language: Language): Promise<Suggestion[] | undefined> {
  if (wordsOf(typed).length === 0) return undefined;
  const [terms, pages] = await Promise.all([termsFor(typed, language), pagesFor(typed, language)]);
  const seen = new Set<string>();
  return [...terms, ...pages].filter(({ address }) => !seen.has(address) && seen.add(address));
}

async function termsFor(typed: string, language: Language): Promise<Suggestion[]> {
  const asked = wordsOf(typed).join(' ');
  const terms = (await loadTerms(language).catch(() => [])).filter(({ title, others }) =>
    [title, ...others].some((name) => wordsOf(name).join(' ').startsWith(asked)),
  );
  return terms.slice(0, maxTerms).map(({ title, address }) => ({ title, address }));
}

async function pagesFor(typed: string, language: Language): Promise<Suggestion[]> {
  const engine = await openSearch(language);
  const { hits } = await find(engine, lexiconOf(engine), typed);
  const pages = await readHits(hits.slice(0, maxPages));
  return pages.map(({ url, meta: { title = url, kind = '' } }) => ({ title, kind, address: url }));
}
