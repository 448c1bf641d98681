import { decodeVocabulary } from './vocabulary-file.ts';
import { distance, farthest, fold, lettersOf, mayBeNear } from './spelling.ts';

/** The words that stand on the pages, also as parts of compounds. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Whether pages have the word, one that begins with it, or one that it is a form of. */
  knows(word: string): boolean;
  /**
   * What a word that was perhaps misspelt may have been meant to be, the likeliest first.
   * @param most how many mistakes there may be; as many as a word of its length may hold where it is not given
   */
  suggest(word: string, most?: number): string[];
  /**
   * The words, at least two, that a compound consists of.
   * @example split('energieffektiviseringsstöd') // ['energieffektivisering', 'stöd']
   */
  split(word: string): string[] | undefined;
}

const mostSuggestions = 5;

/** @param files the words of each bundle, as they were written */
export function openVocabulary(files: string[]): Vocabulary {
  const ranks = merge(files.map(decodeVocabulary));
  let candidates: Candidate[] | undefined;
  return {
    has: (word) => ranks.has(word.toLowerCase()),
    knows: (word) => isKnown(word.toLowerCase(), ranks),
    suggest: (word, most) => nearest(word.toLowerCase(), (candidates ??= candidatesOf(ranks)), most),
    split: (word) => cut(word.toLowerCase(), ranks),
  };
}

function merge([first = new Map<string, number>(), ...others]: Map<string, number>[]): Map<string, number> {
  for (const other of others)
    for (const [word, rank] of other) first.set(word, Math.max(rank, first.get(word) ?? 0));
  return first;
}

interface Candidate {
  word: string;
  folded: string;
  letters: number;
  rank: number;
}

function candidatesOf(ranks: ReadonlyMap<string, number>): Candidate[] {
  return [...ranks].map(([word, rank]) => {
    const folded = fold(word);
    return { word, folded, letters: lettersOf(folded), rank };
  });
}

function nearest(word: string, candidates: Candidate[], given = Infinity): string[] {
  const folded = fold(word);
  const letters = lettersOf(folded);
  const most = Math.min(given, farthest(folded));
  const near: (Candidate & { distance: number })[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.folded.length - folded.length) > most) continue;
    if (!mayBeNear(candidate.letters, letters, most)) continue;
    const apart = distance(folded, candidate.folded, most);
    if (apart <= most && candidate.word !== word) near.push({ ...candidate, distance: apart });
  }
  return near
    .sort((a, b) => a.distance - b.distance || b.rank - a.rank || a.word.localeCompare(b.word, 'sv'))
    .slice(0, mostSuggestions)
    .map((candidate) => candidate.word);
}

/** Fewer letters are the beginning of too many words to tell anything. */
const shortestBeginning = 3;

function isKnown(word: string, ranks: ReadonlyMap<string, number>): boolean {
  const stem = fold(word.replace(inflection, ''));
  if (ranks.has(word) || stem.length < shortestBeginning) return ranks.has(word);
  const folded = fold(word);
  return ranks.keys().some((known) => {
    const other = fold(known);
    return other.startsWith(folded) || other === stem || other.replace(inflection, '') === stem;
  });
}

const shortestPart = 3;
const mostParts = 4;
/** Words that are everywhere, and that no compound consists of. */
const small = new Set(
  `and att av den det dig din ett för for från han har hon hos hur inte kan med men mig min nej när och oss
  sig sin som the till var vem vid vår`.split(/\s+/),
);
/** What Swedish nouns end in when inflected. */
const inflection = /(?:arna|erna|orna|ar|er|or|en|et|na|n|t|s)$/;

function cut(word: string, ranks: ReadonlyMap<string, number>): string[] | undefined {
  let best: string[] | undefined;
  let bestCost = Infinity;
  const isPart = (part: string) => part.length >= shortestPart && ranks.has(part) && !small.has(part);
  const openingOf = (form: string) => [form, form.replace(/s$/, '')].find(isPart);
  const isClosing = (form: string) => isPart(form) || isPart(form.replace(inflection, ''));

  function walk(from: number, before: string[], cost: number): void {
    const rest = word.slice(from);
    const total = cost + costOf(rest);
    if (before.length > 0 && total < bestCost && isClosing(rest)) {
      best = [...before, rest];
      bestCost = total;
    }
    if (before.length === mostParts - 1) return;
    for (let to = word.length - shortestPart; to >= from + shortestPart; to -= 1) {
      const part = openingOf(word.slice(from, to));
      if (part !== undefined && cost + costOf(part) + 1 < bestCost)
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
