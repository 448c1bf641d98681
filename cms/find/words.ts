/** Letters of our own alphabet; another mark over a letter is left out by whoever types in haste. */
const others = /[^\u0000-\u007fåäöÅÄÖ]/gu;
const nordic: Record<string, string> = { ø: 'ö', æ: 'ä', Ø: 'Ö', Æ: 'Ä' };

/** Longer words are none. */
const maxLength = 60;
/** Words this long are often made of others. */
const compoundLength = 7;
const minPart = { before: 3, part: 4 };

/**
 * A text in small letters, one for each of its own, so that places in both are the same.
 *
 * @example foldLetters('Idé på Åland') // 'ide på åland'
 */
export function foldLetters(text: string): string {
  return text.normalize('NFC').replace(others, foldLetter).toLowerCase();
}

function foldLetter(letter: string): string {
  const [plain = letter] = letter.normalize('NFD');
  return nordic[letter] ?? (plain.length === letter.length ? plain : letter);
}

/** The words of a text, each once, as they are compared. @example wordsIn('Ny idé, ny väg') // ['ny', 'ide', 'väg'] */
export function wordsIn(text: string): string[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, maxLength)))];
}

/**
 * Where in a word a part of it may begin, as ends of the word: what begins one of them stands inside the word.
 *
 * @example innerEnds('arbetsmiljö') // [ 'etsmiljö', 'tsmiljö', 'smiljö', 'miljö', 'iljö' ]
 */
export function innerEnds(word: string): string[] {
  if (word.length < compoundLength || /\d/.test(word)) return [];
  const count = word.length - minPart.before - minPart.part + 1;
  return Array.from({ length: count }, (_, place) => word.slice(minPart.before + place));
}
