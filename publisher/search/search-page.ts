import type { Language } from '../../common/languages.ts';
import { partsField } from '../../common/protocol/search-index.ts';
import { openCompounds, type Compounds } from '../../common/swedish/compounds.ts';
import { readPageText } from './page-text.ts';

/** A page as search gets it: without what is not searched, with the parts of its compounds. */
export interface SearchPage {
  html: string;
  /** In lower case, each once, with the parts. */
  words: Set<string>;
}

export interface SearchPages {
  /** @returns `undefined` where nothing of the page is to be searched */
  read(html: string): SearchPage | undefined;
}

/** Words that editors split otherwise than the rules do, in lower case; without parts they stay whole. */
export type Exceptions = ReadonlyMap<string, string[]>;

export function openSearchPages(language: Language, exceptions?: Exceptions): SearchPages {
  let compounds: Compounds | undefined;
  const partsOf = (word: string) => (compounds ??= openCompounds(exceptions)).partsOf(word);
  return {
    read(html) {
      const text = readPageText(html);
      if (!text) return undefined;
      const words = new Set([...text.words].map((word) => word.toLowerCase()));
      const parts = language === 'sv' ? partsIn(text.words, words, partsOf) : [];
      const facts = parts.length > 0 ? [...text.facts, partsFact(parts)] : text.facts;
      for (const part of parts) words.add(part);
      return {
        html: `<!doctype html>${text.root}<head>${facts.join('')}</head><body>${text.body}</body></html>`,
        words,
      };
    },
  };
}

/** What words that stand on the page consist of, but does not stand there itself. */
function partsIn(
  written: ReadonlySet<string>,
  words: ReadonlySet<string>,
  partsOf: (word: string) => string[],
): string[] {
  const parts = new Set<string>();
  for (const word of written) {
    const form = word.toLowerCase();
    // What is written with a small letter elsewhere is no name; inner capitals are of trade marks.
    const isNameOrBoth = word !== form && (written.has(form) || word.slice(1) !== form.slice(1));
    if (isNameOrBoth) continue;
    for (const part of partsOf(word)) if (!words.has(part)) parts.add(part);
  }
  return [...parts].sort();
}

function partsFact(parts: string[]): string {
  return `<meta data-pagefind-meta="${partsField}[content]" content="${parts.join(' ')}">`;
}
