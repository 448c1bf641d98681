import { columns, milliseconds } from '../table.ts';
import type { PreviewResult } from './index.ts';

export function previewTable({ documents, first, later }: PreviewResult): string {
  const lines = Object.entries(later).map(([kind, { p50, p95, max }]): [string, ...string[]] => [
    `  ${kind}`,
    ...[p50, p95, max].map(milliseconds),
  ]);
  return [
    `Preview of what is typed, ${documents} documents; the pane gathers keys for 100 ms before each`,
    ...columns([['', 'p50', 'p95', 'max'], ...lines, ['  the first', milliseconds(first)]]),
  ].join('\n');
}
