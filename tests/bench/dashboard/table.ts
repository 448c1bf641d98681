import type { Spread } from '../statistics.ts';
import { columns, milliseconds, type Line } from '../table.ts';
import type { DashboardResult } from './index.ts';

export function dashboardTable({ documents, page, reading, parts }: DashboardResult): string {
  return [
    `The dashboard, ${documents} documents in both languages; goal: the page within 300 ms`,
    ...columns([
      ['', 'p50', 'p95', 'max'],
      ...Object.entries(page).map(([role, spread]) => line(`  page for an ${role}`, spread)),
      line('  all parts at once', reading),
      ...Object.entries(parts).map(([name, spread]) => line(`    ${name}`, spread)),
    ]),
  ].join('\n');
}

function line(label: string, { p50, p95, max }: Spread): Line {
  return [label, ...[p50, p95, max].map(milliseconds)];
}
