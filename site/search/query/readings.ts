import { fold } from '../lexicon/spelling.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { wordsOf } from './query.ts';

/** Of a word that is being typed so much at least must be a beginning of a word that there is. */
const minShare = 0.55;
const minLength = 3;

/**
 * What else may be meant by words of which the last is still being typed, the likeliest first: it with its last letters
 * left out, or with two neighbouring letters changed, and the words before it.
 *
 * @example 'tryckluftslä' // 'tryckluft'
 */
export async function* readings(typed: string, load: () => Promise<Vocabulary>): AsyncGenerator<string> {
  const words = wordsOf(typed);
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join(' ');
  const vocabulary = await load();
  const begun = beginningOf(last, vocabulary);
  if (begun !== undefined && begun !== last) {
    if (before) yield `${before} ${begun}`;
    else yield begun;
  }
  for (let some = words.slice(0, -1); some.length > 0; some = some.slice(0, -1)) yield some.join(' ');
  if (begun !== undefined && before) yield begun;
}

/**
 * The longest beginning of a word that is one of a word on the pages, or the first word of a compound in the making; its
 * letters may have changed places.
 */
function beginningOf(word: string, vocabulary: Vocabulary): string | undefined {
  const { begins } = vocabulary;
  const least = Math.max(minLength, Math.ceil(word.length * minShare));
  for (let length = word.length; length >= least; length -= 1) {
    const begun = [word.slice(0, length), fold(word.slice(0, length))].find(begins);
    if (begun) return begun;
  }
  return firstOfCompound(word, vocabulary) ?? swapped(word).find(begins);
}

const minFirst = 5;
const minRest = 2;

/** @example firstOfCompound('robotinves', vocabulary) // 'robot' */
function firstOfCompound(word: string, { knows, begins }: Vocabulary): string | undefined {
  for (let length = word.length - minRest; length >= minFirst; length -= 1) {
    const [first, rest] = [word.slice(0, length), word.slice(length)];
    if (begins(rest) && knows(first)) return first;
  }
  return undefined;
}

function swapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, place) => word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
  );
}
