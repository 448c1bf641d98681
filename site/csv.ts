import type { Language } from '../common/languages.ts';

export type Cell = string | number | undefined;

/**
 * How a spreadsheet in the language reads numbers, and so what must stand between cells: where the comma is the
 * decimal sign, Excel expects semicolons.
 */
const separators = {
  sv: { cell: ';', decimal: ',' },
  en: { cell: ',', decimal: '.' },
} as const satisfies Record<Language, { cell: string; decimal: string }>;

/** Excel takes a file without it for one in the code page of the machine. */
const byteOrderMark = '\ufeff';

/** Rows as a file that opens right in Excel and the like (RFC 4180, UTF-8). */
export function csv(rows: Cell[][], language: Language): string {
  const { cell, decimal } = separators[language];
  const written = (value: Cell) =>
    typeof value === 'number' ? String(value).replace('.', decimal) : quoted(harmless(value ?? ''), cell);
  return byteOrderMark + rows.map((row) => `${row.map(written).join(cell)}\r\n`).join('');
}

/**
 * A spreadsheet takes text that begins with `=`, `+`, `-` or `@`, also in their wide forms, for a formula,
 * which may send other cells elsewhere. An apostrophe makes it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmless(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return /^[\p{Cf}\s]*[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
}

function quoted(text: string, separator: string): string {
  return text.includes('"') || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
