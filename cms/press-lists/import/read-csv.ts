import { CsvError, parse } from 'csv-parse/sync';

/** A file of rows, as a spreadsheet shows it. */
export interface Sheet {
  /** The first row. */
  header: string[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet counts it: the header is 1. */
  number: number;
  cells: string[];
}

/** Why a file is no table; `row` is where that begins, as the spreadsheet counts. */
export type NoSheet = { issue: 'empty' | 'binary' } | { issue: 'quote'; row: number };

/**
 * Reads a CSV file as people have it: from Excel set up in Swedish (semicolons, windows-1252), with commas or tabs, in UTF-8 or
 * UTF-16, with or without a byte order mark, with line breaks within quotes. Rows without any word are left out.
 */
export function readCsv(bytes: Buffer): Sheet | NoSheet {
  const { delimiter, text } = withoutHint(decode(bytes));
  if (text.includes('\0')) return { issue: 'binary' };
  const records = parseRecords(text, delimiter ?? delimiterOf(text));
  if (!Array.isArray(records)) return records;
  const rows = records
    .map((record, index) => ({ number: index + 1, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const [first, ...rest] = rows;
  return first ? { header: first.cells, rows: rest } : { issue: 'empty' };
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The line by which Excel is told what stands between cells. */
function withoutHint(text: string): { text: string; delimiter?: string } {
  const [line = '', delimiter = ''] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return delimiter ? { text: text.slice(line.length), delimiter } : { text };
}

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const names = (text.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const countOf = (sign: string) => names.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}

function parseRecords(text: string, delimiter: string): string[][] | NoSheet {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { issue: 'quote', row: Number(error['records'] ?? 0) + 1 };
  }
}
