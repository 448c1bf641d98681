/** A word of a text, with its place as string offsets. */
export interface PlacedWord {
  /** As the judge takes it: composed, without soft hyphens and other invisible characters. */
  word: string;
  start: number;
  end: number;
}

/** Letters with their marks, and what stands inside a word: apostrophes, hyphens, colons, soft hyphens. */
const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’:‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*)*[-‐‑]?/gu;

/** Addresses, names of files, mentions, and abbreviations with points, as in `bl.a.`. */
const notWords = [
  /\b(?:[a-z][a-z+.-]*:\/\/|www\.|mailto:)\S+/giu,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /(?:[\p{L}\p{N}_-]+\.)+(?:se|com|org|net|eu|nu|io|info|uk|de|no|dk|fi|gov|edu|pdf|docx?|xlsx?|pptx?|csv|txt|zip|jpe?g|png)(?:\/\S*)?(?![\p{L}\p{N}])/giu,
  /[#@][\p{L}\p{N}_-]+/gu,
  /(?<![\p{L}\p{N}])\p{Ll}{1,3}(?:\.\p{Ll}{1,3})+\.?(?![\p{L}\p{N}])/gu,
];

const invisible = /[\u00AD\u200B-\u200D\u2060]/gu;

/**
 * The words of a text that can be misspelt: no addresses, numbers, codes or single letters.
 *
 * @example wordsIn('EU:s 20-talsprojekt på exempel.se') // på
 */
export function wordsIn(text: string): PlacedWord[] {
  const prose = notWords.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  return [...prose.matchAll(wordPattern)].flatMap(({ 0: found, index }) => {
    const word = found.replace(invisible, '').normalize('NFC').replace(/’/g, "'").replace(/[‐‑]/g, '-');
    return isProse(word) ? [{ word, start: index, end: index + found.length }] : [];
  });
}

/** Takes the place of what is no word, so that what follows keeps its own. */
const blank = (found: string) => ' '.repeat(found.length);

function isProse(word: string): boolean {
  return !/\p{N}/u.test(word) && /\p{L}{2}/u.test(word) && word.length <= maxLength && !isCode(word);
}

/** Nobody writes longer ones, but for addresses and rows of letters. */
const maxLength = 60;

/** Has capitals where words have none, as in CO, MWh, SME:er, eID; two at the beginning are a slip. */
function isCode(word: string): boolean {
  const [first = ''] = word.split(/[:'-]/);
  return /^.+\p{Lu}/u.test(first) && !/^\p{Lu}{2}\p{Ll}{2,}$/u.test(first);
}
