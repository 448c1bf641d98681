import type { Covers } from './coverage.ts';

/** Keys whose values are for machines. */
const addresses = new Set(['address', 'file', 'type']);

/** What stands for a character that no font has. PDF/A allows none without a glyph. */
const replacement = '\ufffd';
const poorReplacement = '?';

/** Data whose words can be set: in characters that a font has, and with places where lines may break. */
export function printable<T>(data: T, covers: Covers): T {
  const stand = covers(0xfffd) ? replacement : poorReplacement;
  const read = (key: string, value: unknown) =>
    typeof value === 'string' && !addresses.has(key) ? breakable(covered(value, covers, stand)) : value;
  return JSON.parse(JSON.stringify(data, read)) as T;
}

/** Marks that change how the character before them looks, and signs without a look. */
const droppable = /^[\p{M}\p{Cf}\p{Cc}\p{Cs}]$/u;

function covered(words: string, covers: Covers, stand: string): string {
  const read = (character: string) => readableForm(character, covers, stand);
  return words.toWellFormed().normalize('NFC').replace(/./gsu, read);
}

function readableForm(character: string, covers: Covers, stand: string): string {
  if (character === '\n' || kept.has(character)) return character;
  if (covers(character.codePointAt(0) ?? 0)) return character;
  if (/\s/.test(character)) return ' ';
  if (droppable.test(character)) return '';
  // Such as letters of mathematics, of which most have a plain form.
  const plain = character.normalize('NFKC');
  return plain !== character && Array.from(plain).every((one) => covers(one.codePointAt(0) ?? 0))
    ? plain
    : stand;
}

/** Signs that Typst heeds whether a font has them or not. */
const kept = new Set(['\u00ad', '\u200b', '\u2060']);

/** In characters: so much of a word may stand without a place to break, and so often it gets one beyond that. */
const longWord = 30;
const breakEvery = 12;

/** @example breakable('a'.repeat(40)) has a zero width space after every 12 letters */
function breakable(words: string): string {
  const long = new RegExp(`[^\\s\\u00ad\\u200b-]{${longWord},}`, 'gu');
  return words.replace(long, (word) => word.replace(new RegExp(`.{${breakEvery}}(?=.)`, 'gu'), '$&\u200b'));
}
