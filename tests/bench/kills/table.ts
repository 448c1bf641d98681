import type { Spread } from '../statistics.ts';
import { columns, seconds } from '../table.ts';
import type { KillsResult } from './index.ts';

export function killsTable(result: KillsResult): string {
  const { kills, underWay, lost, taken, live, answers, readers, different, files } = result;
  const killed = Object.entries(kills).map(([name, count]) => `${name} ${count}`);
  const answered = Object.entries(answers).map(([status, count]) => `${count} × ${status}`);
  return [
    `Killed: ${killed.join(', ')}`,
    `Published at that moment: ${underWay.taken} taken, ${underWay.refused} refused; taken and lost: ${lost.length}`,
    ...lost.map((one) => `  ${one}`),
    ...columns([
      ['Published after it', 'p50', 'p95', 'max'],
      ['kill to taken', ...spread(taken)],
      ['taken to live', ...spread(live)],
    ]),
    `Answers: ${answered.join(', ')}`,
    `Readers: ${readers.asked} asked, ${readers.wrong.length} got anything but the page, ${readers.refused} found ` +
      `the site server away, for ${seconds(readers.longest / 1000)} at the longest`,
    `Public folder: ${different.length} of ${files} files differ from publishing everything anew`,
    ...different.slice(0, 20).map((one) => `  ${one}`),
  ].join('\n');
}

function spread({ p50, p95, max }: Spread): string[] {
  return [p50, p95, max].map((value) => seconds(value / 1000));
}
