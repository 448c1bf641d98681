import type { Language } from '../languages.ts';

/** What became of a search that did not help: nothing was found, or no result was opened. */
export const searchOutcomes = ['nothing', 'unfollowed'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

/** All that the organisation learns of a search. */
export interface SearchReport {
  language: Language;
  /** As {@link normaliseQuery} gives it. */
  query: string;
  outcome: SearchOutcome;
}

/** In characters. */
export const longestQuery = 80;

/**
 * A query in the form in which it is counted, or nothing where there is none.
 *
 * @example normaliseQuery('  Tryckluft   LÄCKOR ') // 'tryckluft läckor'
 */
export function normaliseQuery(query: string): string {
  // Control characters and what turns the direction of text could disguise a query in a list.
  const plain = query.normalize('NFC').replace(/\p{C}/gu, ' ').toLowerCase();
  return Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, longestQuery).join('').trim();
}

/** What people write between digits. */
const gap = String.raw`[\s\-‐-―−./()+]{0,3}`;
const month = `(?:0${gap}[1-9]|1${gap}[0-2])`;
/** The day of birth, to which a coordination number (samordningsnummer) adds 60. */
const day = `(?:[06]${gap}[1-9]|[1278]${gap}\\d|[39]${gap}[01])`;
const digits = (least: number, most: number) => `(?:${gap}\\d){${least},${most}}`;

const personal = [
  // An e-mail address, or a name in a social medium.
  /@/,
  // A Swedish personal number, with or without its century.
  new RegExp(`(?<!\\d)(?:\\d${gap}\\d${gap})?\\d${gap}\\d${gap}${month}${gap}${day}${digits(4, 4)}(?!\\d)`),
  // A telephone number: international, with its area code, or a Swedish mobile without any.
  new RegExp(`\\+${gap}[1-9]${digits(6, 13)}`),
  new RegExp(`(?<!\\d)00${gap}[1-9]${digits(6, 13)}(?!\\d)`),
  new RegExp(`(?<!\\d)0${gap}[1-9]${digits(5, 9)}(?!\\d)`),
  new RegExp(`(?<!\\d)(?:46${gap})?7${gap}[02369]${digits(7, 7)}(?!\\d)`),
];

/**
 * Whether a query, not yet cut to its length, looks like an address or number of a person. Such a query
 * is neither sent nor stored. Names cannot be told from other words.
 */
export function looksPersonal(query: string): boolean {
  const plain = query.normalize('NFKC').replace(/\p{C}/gu, '');
  return personal.some((pattern) => pattern.test(plain));
}
