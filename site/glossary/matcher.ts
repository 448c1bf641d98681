import type { TermWords } from '../../common/view-model/glossary.ts';
import type { Language } from '../../common/languages.ts';
import { abbreviationForms, formsOf } from '../../common/swedish/inflections.ts';
import { between, tokensOf, type Token } from './tokens.ts';

/** A use of a term in a text. */
export interface Use {
  /** {@link TermWords.id} */
  id: number;
  start: number;
  end: number;
}

/** Finds all uses of terms in a text, in its order. They never overlap: the longest at a place counts. */
export type FindTerms = (text: string) => Use[];

/** One way to write a term. */
interface Spelling {
  id: number;
  first: string;
  /** The words after the first: what stands before each, and the forms that it takes. */
  rest: { gap: string; forms: ReadonlySet<string> }[];
}

/** Spellings by each form that their first word takes, so that a text costs one look a word. */
type Index = Map<string, Spelling[]>;

const none: Use[] = [];

const made = new WeakMap<readonly TermWords[], FindTerms>();

/** Made once for a version of the glossary: {@link TermWords} are the same array until one of them changes. */
export function matcherOf(words: readonly TermWords[], language: Language): FindTerms {
  const known = made.get(words);
  if (known) return known;
  const matcher = createMatcher(words, language);
  made.set(words, matcher);
  return matcher;
}

export function createMatcher(terms: readonly TermWords[], language: Language): FindTerms {
  const words: Index = new Map();
  const abbreviations: Index = new Map();
  for (const { id, title, synonyms, abbreviations: short } of terms) {
    for (const text of [title, ...synonyms].flatMap(variants)) {
      const spelling = spell(id, text, language);
      if (spelling) add(words, formsOf(spelling.first, language), spelling);
    }
    for (const text of short) {
      const spelling = spell(id, text, language);
      if (spelling) add(abbreviations, firstForms(spelling, language), spelling);
    }
  }

  function usesAt(text: string, tokens: Token[], index: number): Use[] {
    const first = tokens[index]?.text ?? '';
    const spellings = words.get(first.toLowerCase());
    const short = abbreviations.get(first);
    // Most words are no term's.
    if (!spellings && !short) return none;
    return [...(spellings ?? []), ...(short ?? [])].flatMap(
      (spelling) => useOf(spelling, { text, tokens, index }) ?? [],
    );
  }

  return (text) => {
    const tokens = tokensOf(text);
    const found: Use[] = [];
    let end = 0;
    for (const [index, { start }] of tokens.entries()) {
      if (start < end) continue;
      const longest = longestOf(usesAt(text, tokens, index));
      if (!longest) continue;
      end = longest.end;
      if (!isQuoted(text, longest)) found.push(longest);
    }
    return found;
  };
}

function longestOf(uses: Use[]): Use | undefined {
  let longest: Use | undefined;
  for (const use of uses) if (!longest || use.end > longest.end) longest = use;
  return longest;
}

/** `life-cycle assessment` is written as `life cycle assessment`, too. */
function variants(text: string): string[] {
  return text.includes('-') ? [text, text.replaceAll('-', ' ')] : [text];
}

function spell(id: number, text: string, language: Language): Spelling | undefined {
  const [first, ...others] = tokensOf(text);
  if (!first) return undefined;
  let before = first;
  const rest = others.map((token) => {
    const gap = between(text, before, token);
    before = token;
    return { gap, forms: new Set(formsOf(token.text, language)) };
  });
  return { id, first: first.text, rest };
}

/** An abbreviation is inflected at its end only. */
function firstForms({ first, rest }: Spelling, language: Language): string[] {
  return rest.length === 0 ? abbreviationForms(first, language) : [first];
}

function add(index: Index, forms: string[], spelling: Spelling): void {
  for (const form of new Set(forms)) {
    const others = index.get(form);
    if (others) others.push(spelling);
    else index.set(form, [spelling]);
  }
}

interface TextPosition {
  text: string;
  tokens: Token[];
  index: number;
}

/** The use of a term at a place whose first word fits already. In Swedish, each word may be inflected. */
function useOf({ id, rest }: Spelling, { text, tokens, index }: TextPosition): Use | undefined {
  const first = tokens[index];
  let last = first;
  for (const [step, { gap, forms }] of rest.entries()) {
    const token = tokens[index + 1 + step];
    if (!last || !token || !forms.has(token.text.toLowerCase())) return undefined;
    if (between(text, last, token) !== gap) return undefined;
    last = token;
  }
  return first && last && { id, start: first.start, end: last.end };
}

/** A word between quotation marks is spoken of, or somebody else's. */
function isQuoted(text: string, { start, end }: Use): boolean {
  return /["”“„«»‘’']/.test(text.charAt(start - 1)) && /["”“«»‘’']/.test(text.charAt(end));
}
