import { isLanguage, type Language } from '../../../common/languages.ts';
import { cleanLine, cleanText } from '../../../common/text-hygiene.ts';
import { readAddress } from '../../subscriptions/address.ts';
import { columnOf, type Column } from './columns.ts';
import type { Sheet, SheetRow } from './read-csv.ts';

/** On what ground an address is kept: its owner has said yes, or it is their work to hear of news. */
export const grounds = ['interest', 'consent'] as const;
export type Ground = (typeof grounds)[number];

/** What a row says of somebody; empty where it says nothing. */
export interface Given {
  email: string;
  name: string;
  outlet: string;
  beats: string;
  language: Language | '';
  source: string;
  ground: Ground | '';
  /** With all that the columns of ours do not hold, a line each. */
  notes: string[];
  optedOut: boolean;
}

export type ReadRow =
  | { row: number; given: Given }
  | { row: number; issue: 'noAddress' | 'wrongAddress' | 'tooLong'; value: string };

/** @returns nothing where no column holds addresses */
export function readRows({ header, rows }: Sheet): ReadRow[] | undefined {
  const places = placesIn(header);
  if (!places.has('email')) return undefined;
  return rows.map((row) => readRow(row, header, places));
}

/** Where the columns are, the first of each name. */
function placesIn(header: string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  header.forEach((words, at) => {
    const column = columnOf(words);
    if (column && !places.has(column)) places.set(column, at);
  });
  return places;
}

/** Of anything but notes, in UTF-16 units. */
const maxLength = 300;

function readRow({ number, cells }: SheetRow, header: string[], places: Map<Column, number>): ReadRow {
  const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
  const line = (column: Column) => cleanLine(cell(column)).trim();
  const written = line('email');
  const email = readAddress(addressIn(written));
  if (!email)
    return { row: number, issue: written ? 'wrongAddress' : 'noAddress', value: written.slice(0, 100) };
  const lines = {
    name: line('name') || [line('firstName'), line('lastName')].filter(Boolean).join(' '),
    outlet: line('outlet'),
    beats: line('beats'),
    source: line('source'),
  };
  const long = Object.values(lines).find((words) => words.length > maxLength);
  if (long) return { row: number, issue: 'tooLong', value: long.slice(0, 60) };
  const language = languageIn(line('language'));
  const ground = groundIn(line('ground'));
  const kept = new Set([...places.values()]);
  const isUnread = (at: number) => {
    if (at === places.get('language')) return language === undefined;
    if (at === places.get('ground')) return ground === undefined || /\d{4}/.test(cells[at] ?? '');
    return !kept.has(at);
  };
  const unread = cells.flatMap((words, at) =>
    words && isUnread(at) ? [`${header[at] || `#${at + 1}`}: ${cleanLine(words)}`] : [],
  );
  const notes = [...cleanText(cell('notes')).split('\n'), ...unread].map((one) => one.trim()).filter(Boolean);
  const given = { email, ...lines, language: language ?? '', ground: ground ?? '', notes };
  return { row: number, given: { ...given, optedOut: isYes(line('optedOut')) } };
}

/** @example addressIn('Eva Ek <eva@example.org>') // 'eva@example.org' */
function addressIn(written: string): string {
  return (/<([^<>]+)>/.exec(written)?.[1] ?? written).replace(/^mailto:/i, '');
}

const languageNames: Record<string, Language> = {
  ...{ svenska: 'sv', swedish: 'sv', se: 'sv', swe: 'sv' },
  ...{ engelska: 'en', english: 'en', eng: 'en', gb: 'en', uk: 'en' },
};

/** @returns nothing for one that we do not write */
function languageIn(words: string): Language | '' | undefined {
  const plain = words.toLowerCase().replace(/[-_].*$/, '');
  return plain === '' || isLanguage(plain) ? plain : languageNames[plain];
}

/** @returns nothing for words that say something else; a day is that of a consent */
function groundIn(words: string): Ground | '' | undefined {
  const plain = words.toLowerCase();
  if (plain === '') return '';
  if (/^(samtycke|consent|ja|yes|x|1|true|sant)$/.test(plain) || /^\d{4}-\d{2}-\d{2}/.test(plain))
    return 'consent';
  return /^(berättigat intresse|intresse|(legitimate )?interest|nej|no|0|false|falskt)$/.test(plain)
    ? 'interest'
    : undefined;
}

/** Whatever stands there but a no says that somebody wants no letters. */
function isYes(words: string): boolean {
  return words !== '' && !/^(nej|no|n|0|false|falskt|-)$/i.test(words);
}
