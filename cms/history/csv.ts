import { timeZone } from '../../common/dates.ts';
import type { Language } from '../../common/languages.ts';
import { text } from '../i18n/texts.ts';
import type { Act } from './acts.ts';
import { actWords, whoWords } from './words.ts';

/** What comes before the first row, by which spreadsheets know the letters. */
const byteOrderMark = '\u{FEFF}';

const columns = ['at', 'who', 'act', 'kind', 'language', 'title', 'id', 'words'] as const;

/** The names of the columns. */
export function csvHeader(language: Language): string {
  const names = columns.map((column) => text(`history.column.${column}`)[language]);
  return byteOrderMark + lineOf(names, language);
}

/** @param kind what staff call what it was done to */
export function csvLine(act: Act, { language, kind, now }: CsvContext): string {
  const { actor, name, title, documentId, detail } = act;
  const who = whoWords({ name, actor }, language);
  const { fields, ...told } = detail;
  const words = actWords(
    { act: act.act, kind: act.kind, detail: told, ...(fields && { fields }) },
    { language, now },
  );
  const named = text(`history.name.${act.act}`)[language];
  const of = act.language ? text(`option.language.${act.language}`)[language] : '';
  const cells = [timeCell(act.at), who, named, kind, of, title, String(documentId ?? ''), words];
  return lineOf(cells, language);
}

interface CsvContext {
  language: Language;
  kind: string;
  now: Date;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** In a form that every spreadsheet takes for a time. @example '2026-11-30 08:00:00' */
function timeCell(at: Date): string {
  return clock.format(at);
}

/** A spreadsheet that is set up in Swedish takes a comma for the sign of decimals, and wants semicolons. */
function lineOf(cells: string[], language: Language): string {
  const separator = language === 'sv' ? ';' : ',';
  return `${cells.map(cellOf).join(separator)}\r\n`;
}

/** Text that begins like a formula would be calculated by whoever opens the file. */
const formula = /^[\s\u0000]*[=+\-@\t\r]/;

/** @example cellOf('=1+1') // `"'=1+1"` */
export function cellOf(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";,\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
