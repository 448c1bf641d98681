import type { Spread } from '../statistics.ts';
import { columns, megabytes, milliseconds, type Line } from '../table.ts';
import type { CrowdResult } from './index.ts';

export function crowdTable({ connections, addresses, servers, alone, beside, readers }: CrowdResult): string {
  return [
    `${connections} readers, ${addresses} addresses`,
    ...columns([
      ['Accept-Encoding', 'server', 'answers/s', 'p50', 'p99', 'errors', 'cost', 'memory'],
      ...servers.flatMap(({ accepted, contenders }) =>
        contenders.map(({ name, measured: { rate, p50, p99, errors, cost, memory } }): Line => [
          accepted,
          name,
          String(Math.round(rate)),
          ...[p50, p99].map(milliseconds),
          String(errors),
          `${cost.toFixed(1)} µs`,
          megabytes(memory),
        ]),
      ),
    ]),
    '',
    ...columns([
      [`${beside.publishes} publishes`, 'p50', 'p95', 'max'],
      ['commit to live, nobody reads', ...spread(alone.live)],
      ['commit to live, beside the crowd', ...spread(beside.live)],
      ['commit to all pages written, beside', ...spread(beside.written)],
      ['saving, nobody reads', ...spread(alone.saving)],
      ['saving, beside the crowd', ...spread(beside.saving)],
    ]),
    `The crowd meanwhile: ${Math.round(readers.rate)} answers/s, p99 ${milliseconds(readers.p99)}, ${readers.errors} errors`,
  ].join('\n');
}

const spread = ({ p50, p95, max }: Spread) => [p50, p95, max].map(milliseconds);
