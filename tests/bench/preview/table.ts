import type { Spread } from '../statistics.ts';
import { columns, milliseconds, type Line } from '../table.ts';
import type { PreviewResult } from './index.ts';

export function previewTable({ documents, first, later, seen }: PreviewResult): string {
  return [
    `Preview of what is typed, ${documents} documents; the pane gathers keys for 100 ms before it asks`,
    ...columns([
      ['', 'p50', 'p95', 'max'],
      ['  seen in Chromium'],
      ...lines(seen),
      ['  answer of the CMS'],
      ...lines(later),
      ['    the first', milliseconds(first)],
    ]),
  ].join('\n');
}

function lines(spreads: Record<string, Spread>): Line[] {
  return Object.entries(spreads).map(([kind, { p50, p95, max }]) => [
    `    ${kind}`,
    ...[p50, p95, max].map(milliseconds),
  ]);
}
