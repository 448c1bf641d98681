import type { Spread } from '../statistics.ts';
import { columns, milliseconds, seconds, type Line } from '../table.ts';
import type { MailingResult } from './index.ts';

export function mailingTable({ subscribers, receivers, letters, saving, ...result }: MailingResult): string {
  const line = (label: string, { p50, p95, max }: Spread): Line => [
    label,
    ...[p50, p95, max].map(milliseconds),
  ];
  return [
    `${subscribers} subscribers: ${letters} letters to ${receivers} receivers in ${seconds(result.seconds)}; goal: 10,000 in 300 s`,
    ...columns([
      ['', 'p50', 'p95', 'max'],
      line('  publish a text, nothing being sent', saving.alone),
      line('  publish a text meanwhile', saving.beside),
    ]),
  ].join('\n');
}
