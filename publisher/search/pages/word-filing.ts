import { readPositions, readWordsFile } from '../segment/format.ts';
import { ownCopy } from './own-copy.ts';
import { plainWeight } from './page-text.ts';
import type { Pagefind } from './pagefind.ts';

/**
 * What the index knows pages by: a stem without diacritics, and the form of a word that has them. The same term is
 * the same object.
 */
export interface Term {
  /** @example 'stod' for 'stöd' */
  stem: string;
  /** @example 'stöd' */
  form?: string | undefined;
}

/** How a word is filed. */
export interface FiledWord {
  terms: Term[];
  /** Of what it consists of, such as the halves of a word with a hyphen; they weigh less together. */
  parts: Term[];
}

/** Knows how Pagefind files words, which is how it looks for them in the browser. */
export interface WordFiling {
  /** @returns each word's, in their order */
  file(words: string[]): Promise<FiledWord[]>;
}

/** How many words are kept; they take some 30 MB. */
const maxKept = 200_000;
/** Stands behind the words that Pagefind is asked for: its place tells how many of them Pagefind has counted. */
const last = 'bruket';
/** Of words that Pagefind is asked for at once. */
const maxAsked = 5000;

/**
 * Asks Pagefind for every word once. Its stemmers and its rules for hyphens, capitals and diacritics are no
 * library for Node, and a copy of them would have to follow each of its versions.
 */
export function openWordFiling(pagefind: Pick<Pagefind, 'index'>): WordFiling {
  const kept = new Map<string, FiledWord>();
  const terms = new Map<string, Term>();
  let asking: Promise<unknown> = Promise.resolve();

  function termOf(stem: string, form: string | undefined): Term {
    const key = form === undefined ? stem : `${stem}\0${form}`;
    const term = terms.get(key) ?? { stem, form };
    terms.set(key, term);
    return term;
  }

  /** What Pagefind takes for no word, or for several, would move all others out of their places: it is asked for alone. */
  async function ask(words: string[]): Promise<void> {
    const filed = [...words, last].map((): FiledWord => ({ terms: [], parts: [] }));
    let counted = 0;
    for (const file of await pagefind.index([...words.map(withoutMark), last]))
      for (const { stem, form, positions } of readWordsFile(file))
        for (const { position, weight } of readPositions(positions)) {
          const word = filed[position];
          (weight < plainWeight ? word?.parts : word?.terms)?.push(termOf(stem, form));
          counted = Math.max(counted, position);
        }
    if (counted === words.length) words.forEach((word, place) => kept.set(word, filed[place] ?? unfiled));
    else if (words.length === 1) kept.set(words[0] ?? '', unfiled);
    else {
      const half = words.length >> 1;
      await ask(words.slice(0, half));
      await ask(words.slice(half));
    }
  }

  /** What is known by its key, and by itself from now on. */
  function isKnown(word: string): boolean {
    if (kept.has(word)) return true;
    const known = kept.get(keyOf(word));
    if (known) kept.set(ownCopy(word), known);
    return known !== undefined;
  }

  async function fileAll(words: string[]): Promise<FiledWord[]> {
    if (kept.size > maxKept) kept.clear();
    const unknown = words.filter((word) => !isKnown(word));
    const keys = [...new Set(unknown.map(keyOf))];
    for (let from = 0; from < keys.length; from += maxAsked)
      await ask(keys.slice(from, from + maxAsked).map(ownCopy));
    return words.map((word) => kept.get(word) ?? kept.get(keyOf(word)) ?? unfiled);
  }

  return {
    file(words) {
      const filing = asking.then(() => fileAll(words));
      asking = filing.catch(() => undefined);
      return filing;
    },
  };
}

/** What search does not know a word by at all. */
export const unfiled: FiledWord = { terms: [], parts: [] };

/** Letters alone, with punctuation around them at most; capitals at the beginning or all through. */
const simple = /^[!-/:-@[-^`{|}~]*(\p{L}\p{Ll}*|\p{Lu}+)[!-/:-@[-^`{|}~]*$/u;

/** A word that is filed in the same way; so that fewer are asked for. */
function keyOf(word: string): string {
  return simple.exec(word)?.[1]?.toLowerCase() ?? word;
}

/** Pagefind marks weights and anchors so in the text of a page: what a writer writes must not become one. */
function withoutMark(word: string): string {
  return word.replace(/^_+(?=(?:END_)?PAGEFIND)/, '');
}
