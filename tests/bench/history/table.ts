import type { Spread } from '../statistics.ts';
import { columns, kilobytes, megabytes, milliseconds, type Line } from '../table.ts';
import type { HistoryResult } from './index.ts';

export function historyTable({ acts, answers, csv }: HistoryResult): string {
  const { first, whole, rows, bytes, memory } = csv;
  return [
    `What was done, among ${acts} acts`,
    ...columns([
      ['', 'p50', 'p95', 'max'],
      ...Object.entries(answers).map(([name, spread]) => line(`  ${name}`, spread)),
    ]),
    `  as CSV: ${rows} rows, ${kilobytes(bytes)}; the first after ${milliseconds(first)}, the last after ${milliseconds(whole)}; ` +
      `memory of the CMS at most ${megabytes(memory.before)} before, ${megabytes(memory.after)} after`,
  ].join('\n');
}

function line(label: string, { p50, p95, max }: Spread): Line {
  return [label, ...[p50, p95, max].map(milliseconds)];
}
