import { distance } from '../../../common/edit-distance.ts';
import type { Language } from '../../../common/languages.ts';
import { decodeVocabulary, maxWords, storable } from '../../../common/protocol/vocabulary-file.ts';
import { inflection, pluralInOr, stemOf } from './inflection.ts';
import { fold, hasSwedishLetter, lettersOf, maxMistakes, mayBeNear } from './spelling.ts';

/** The words that stand on the pages, also as parts of compounds. */
export interface Vocabulary {
  /** Whether pages have the word, one that begins with it, or one that it is a form of. */
  knows(word: string): boolean;
  /** Whether pages have a word that begins so. */
  begins(word: string): boolean;
  /** Whether pages may have the word: words with digits and signs are not listed, nor all of very many. */
  mayHave(word: string): boolean;
  /** What the word may be without its ending. */
  base(word: string): string;
  /** Other forms of the word that pages have, and words made of the same stem, the commonest first. */
  forms(word: string): string[];
  /**
   * What a word that was perhaps misspelt may have been meant to be, the likeliest first.
   * @param max how many mistakes there may be; as many as a word of its length may hold where it is not given
   */
  suggest(word: string, max?: number): string[];
  /**
   * The words, at least two, that a compound consists of.
   * @example split('energieffektiviseringsstöd') // ['energieffektivisering', 'stöd']
   */
  split(word: string): string[] | undefined;
}

const maxSuggestions = 5;
const maxForms = 5;

interface Entry {
  word: string;
  folded: string;
  /** What all forms of the word begin with, without marks and with them. */
  stem: string;
  markedStem: string;
  rank: number;
}

/** @param files the words of each bundle, as they were written */
export function openVocabulary(files: string[], language: Language): Vocabulary {
  const ranks = merge(files.map(decodeVocabulary));
  const entries = [...ranks].map(([word, rank]): Entry => {
    const markedStem = stemOf(word, language);
    return { word, folded: fold(word), stem: fold(markedStem), markedStem, rank };
  });
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = byStem.get(entry.stem);
    if (others) others.push(entry);
    else byStem.set(entry.stem, [entry]);
  }
  let candidates: Candidate[] | undefined;
  const formsOf = (word: string) => {
    const stem = stemOf(word, language);
    const forms = stem.length < minStemLength ? [] : (byStem.get(fold(stem)) ?? []);
    return hasSwedishLetter(word) ? forms.filter((entry) => entry.markedStem === stem) : forms;
  };
  const knows = (asked: string) => {
    const word = asked.toLowerCase();
    if (ranks.has(word) || formsOf(word).length > 0) return true;
    const form = hasSwedishLetter(word) ? 'word' : 'folded';
    return word.length >= minStemLength && entries.some((entry) => entry[form].startsWith(word));
  };
  return {
    knows: (word) => knows(word.replaceAll('-', '')) || (word.includes('-') && word.split('-').every(knows)),
    begins(word) {
      const form = hasSwedishLetter(word) ? 'word' : 'folded';
      return entries.some((entry) => entry[form].startsWith(word));
    },
    mayHave: (word) => knows(word) || ranks.size >= maxWords || !storable.test(word.toLowerCase()),
    base: (word) => word.toLowerCase().replace(inflection, ''),
    forms(asked) {
      const word = asked.toLowerCase();
      const others = formsOf(word).filter((entry) => entry.word !== word);
      return others
        .sort((a, b) => b.rank - a.rank)
        .slice(0, maxForms)
        .map((entry) => entry.word);
    },
    suggest: (word, max) => nearest(word.toLowerCase(), (candidates ??= candidatesOf(entries)), max),
    // English writes them apart.
    split: (word) =>
      language === 'en' ? undefined : cut(word.toLowerCase(), ranks, (part) => formsOf(part).length > 0),
  };
}

function merge([first = new Map<string, number>(), ...others]: Map<string, number>[]): Map<string, number> {
  for (const other of others)
    for (const [word, rank] of other) first.set(word, Math.max(rank, first.get(word) ?? 0));
  return first;
}

/** What is surely an ending; single letters may belong to the word. */
const longInflection = /(?:arna|erna|orna|ar|er|or|en|et|na)$/;
/** Fewer letters are the beginning of too many words to tell anything. */
const minStemLength = 4;

interface Candidate extends Entry {
  letters: number;
}

/** Every word, and what it is without its ending, which is as likely to be meant. */
function candidatesOf(entries: Entry[]): Candidate[] {
  const all = new Map<string, Candidate>();
  const add = (word: string, entry: Entry) => {
    const folded = fold(word);
    if (small.has(word) || (all.get(word)?.rank ?? -1) >= entry.rank) return;
    all.set(word, { ...entry, word, folded, letters: lettersOf(folded) });
  };
  for (const entry of entries) add(entry.word.replace(longInflection, ''), entry);
  for (const entry of entries)
    if (pluralInOr.test(entry.word)) add(entry.word.replace(pluralInOr, 'a'), entry);
  for (const entry of entries) add(entry.word, { ...entry, rank: entry.rank + 1 });
  return [...all.values()];
}

function nearest(word: string, candidates: Candidate[], given = Infinity): string[] {
  // Who types å, ä or ö means it; a and o may stand for them.
  const spelling = hasSwedishLetter(word) ? 'word' : 'folded';
  const folded = spelling === 'word' ? word : fold(word);
  const letters = lettersOf(fold(word));
  const max = Math.min(given, maxMistakes(folded));
  const near: (Candidate & { distance: number })[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.folded.length - folded.length) > max) continue;
    if (!mayBeNear(candidate.letters, letters, max)) continue;
    const apart = distance(folded, candidate[spelling], max);
    if (folded.length <= shortLength && isCutShort(folded, candidate.folded)) continue;
    if (apart <= max && candidate.word !== word) near.push({ ...candidate, distance: apart });
  }
  return near
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || a.word.localeCompare(b.word, 'sv'))
    .slice(0, maxSuggestions)
    .map((candidate) => candidate.word);
}

/** A word of so many letters or fewer is another one without its first. @example 'drink' is no slip for 'rink' */
const shortLength = 5;

function isCutShort(word: string, candidate: string): boolean {
  return word.length > candidate.length && !candidate.startsWith(word.charAt(0));
}

const minPartLength = 3;
/** The only shorter words that open compounds often. @example 'eltruckar', 'itsäkerhet' */
const shortOpenings = new Set(['el', 'it']);
const minOpeningLength = 2;
const maxParts = 4;
/** Words that are everywhere, and that no compound consists of. */
const small = new Set(
  `and att av den det dig din ett för for från han har hon hos hur inte kan med men mig min nej när och oss
  sig sin som the till var vem vid vår`.split(/\s+/),
);
function cut(
  word: string,
  ranks: ReadonlyMap<string, number>,
  hasForm: (word: string) => boolean,
): string[] | undefined {
  let best: string[] | undefined;
  let minCost = Infinity;
  const isPart = (part: string) => part.length >= minPartLength && ranks.has(part) && !small.has(part);
  const isOpening = (part: string) => isPart(part) || (shortOpenings.has(part) && ranks.has(part));
  const openingOf = (form: string) =>
    [form, form.replace(/s$/, ''), ...(form.length > minPartLength ? [`${form}a`, `${form}e`] : [])].find(
      isOpening,
    );
  const isClosing = (form: string) => isPart(form) || isPart(form.replace(inflection, '')) || hasForm(form);

  function walk(from: number, before: string[], cost: number): void {
    const rest = word.slice(from);
    const total = cost + costOf(rest);
    if (before.length > 0 && total < minCost && isClosing(rest)) {
      best = [...before, rest];
      minCost = total;
    }
    if (before.length === maxParts - 1) return;
    for (let to = word.length - minPartLength; to >= from + minOpeningLength; to -= 1) {
      const part = openingOf(word.slice(from, to));
      if (part !== undefined && cost + costOf(part) + 1 < minCost)
        walk(to, [...before, part], cost + costOf(part));
    }
  }
  walk(0, [], 0);
  return best;
}

/** Between one and two: one part fewer is always better, then longer ones. */
function costOf(part: string): number {
  return 1 + 1 / (part.length + 1);
}
