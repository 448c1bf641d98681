import { distance } from '../../../common/edit-distance.ts';
import { fold, maxMistakes } from '../lexicon/spelling.ts';
import { wordsOfAddress } from './address-words.ts';

/** Shorter words, such as "i" and "en", tell nothing. */
const minLength = 3;
/** A shorter beginning is shared by words of many kinds. */
const minBeginning = 4;

/**
 * Whether somebody who came to one address may well have wanted the page at another: at least half of the words of
 * the one are words of the other, but for slips of the pen and endings.
 *
 * @example isLike('/guider/hitta-lackor', '/guider/hitta-lackorna-i-tryckluften/') // true
 */
export function isLike(wanted: string, offered: string): boolean {
  const [words, others] = [wordsIn(wanted), wordsIn(offered)];
  const shared = words.filter((word) => others.some((other) => isAlike(word, other)));
  return words.length > 0 && shared.length * 2 >= words.length;
}

function wordsIn(address: string): string[] {
  const words = fold(wordsOfAddress(address).toLowerCase()).split(' ');
  return words.filter((word) => word.length >= minLength);
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const max = maxMistakes(short);
  if (distance(short, long, max) <= max) return true;
  if (short.length < minBeginning) return false;
  // Letters that are missing make the beginning of the other longer.
  const lengths = Array.from({ length: max + 1 }, (_, more) => short.length + more);
  return lengths.some((length) => distance(short, long.slice(0, length), max) <= max);
}
