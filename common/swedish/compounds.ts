import { misread, nameEnding, prefixes, shortParts } from './compound-rules.ts';
import { openDictionary, type Dictionary } from './dictionary.ts';

export interface Compounds {
  /**
   * The parts of a compound as readers would type them, and the shorter compounds in it; nothing for other words.
   *
   * @param word with a capital only where it may be a name
   * @example partsOf('innovationsstöd') // ['innovation', 'stöd']
   */
  partsOf(word: string): string[];
}

/** A part as it stands in the compound, and the word that it is. */
interface Part {
  form: string;
  word: string;
}

/** Words of other lengths are not looked at. */
const length = { least: 5, most: 45 };
/** Shorter parts are believed only where they are known to be common. */
const plainLength = 4;
const maxParts = 5;
/** Words this long are compounds themselves, more often than not. */
const compoundLength = 8;
/** Of any part. */
const minCost = 0.95;
/** How many words' parts are kept. */
const kept = 50_000;

/** @param exceptions the parts of words that the rules get wrong, in lower case; none for one that stays whole */
export function openCompounds(exceptions: ReadonlyMap<string, string[]> = new Map()): Compounds {
  const dictionary = openDictionary();
  const found = new Map<string, string[]>();
  return {
    partsOf(word) {
      const known = found.get(word);
      if (known) return known;
      const form = word.toLowerCase();
      const parts = exceptions.get(form) ?? (isName(word, dictionary) ? [] : termsOf(form, dictionary));
      if (found.size >= kept) found.clear();
      found.set(word, parts);
      return parts;
    },
  };
}

/** Whether the dictionary has the word as a name alone, or it has a capital and ends as Swedish names do. */
function isName(word: string, dictionary: Dictionary): boolean {
  const form = word.toLowerCase();
  if (word !== form && nameEnding.test(form)) return true;
  return dictionary.isName(form) && dictionary.word(form) === undefined;
}

function termsOf(form: string, dictionary: Dictionary): string[] {
  const parts = split(form, dictionary);
  const inner = parts.flatMap((part) => termsOf(part.word, dictionary));
  return [...new Set([...parts.map(({ word }) => word), ...runsOf(parts), ...inner])];
}

/** Several parts that follow each other, as a word. */
function runsOf(parts: Part[]): string[] {
  return parts.flatMap((_, from) =>
    parts.slice(from + 1).flatMap(({ word }, more) => {
      const isAll = from === 0 && more === parts.length - 2;
      const before = parts.slice(from, from + more + 1).map(({ form }) => form);
      return isAll ? [] : [before.join('') + word];
    }),
  );
}

/** The fewest and longest parts that the dictionary knows; none where the form is no compound. */
function split(form: string, dictionary: Dictionary): Part[] {
  let best: Part[] = [];
  let bestCost = Infinity;
  if (form.length < length.least || form.length > length.most) return best;

  function walk(from: number, before: Part[], cost: number): void {
    const rest = form.slice(from);
    const closing = before.length > 0 ? closingOf(rest, dictionary) : undefined;
    const total = cost + (closing === undefined ? Infinity : costOf(rest, closing));
    if (total < bestCost) {
      bestCost = total;
      best = [...before, { form: rest, word: rest }];
    }
    if (before.length === maxParts - 1) return;
    for (let to = from + 2; to <= form.length - 3; to += 1) {
      const part = form.slice(from, to);
      const word = openingOf(part, dictionary);
      if (word === undefined) continue;
      const sum = cost + costOf(part, word);
      if (sum + minCost < bestCost) walk(to, [...before, { form: part, word }], sum);
    }
  }
  walk(0, [], 0);
  return best;
}

/** Fewer parts are always better, then longer ones; compounds are linked with s, so there it is seldom chance. */
function costOf(form: string, word: string): number {
  const isLinked = form === `${word}s` && word.length >= compoundLength;
  return 1 + 1 / (form.length + 1) - (isLinked ? 0.05 : 0);
}

function openingOf(form: string, dictionary: Dictionary): string | undefined {
  if (prefixes.has(form)) return undefined;
  const word = dictionary.opening(form) ?? linkedOpening(form, dictionary);
  return word !== undefined && isBelieved(word) ? word : undefined;
}

/** Compounds take a linking s that the dictionary does not always have. @example 'vindkrafts' */
function linkedOpening(form: string, dictionary: Dictionary): string | undefined {
  return form.length > compoundLength && form.endsWith('s')
    ? dictionary.opening(form.slice(0, -1))
    : undefined;
}

function closingOf(form: string, dictionary: Dictionary): string | undefined {
  const word = dictionary.ending(form);
  if (word === undefined || misread.has(word) || misread.has(form)) return undefined;
  return isBelieved(word) && (form === word || form.length >= plainLength) ? word : undefined;
}

function isBelieved(word: string): boolean {
  return word.length >= plainLength || shortParts.has(word);
}
