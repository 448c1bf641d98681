import type { StaticBuild } from '../static-build/index.ts';
import type { Spread } from '../statistics.ts';
import { columns, megabytes, milliseconds, seconds, type Line } from '../table.ts';
import type { PublishResult } from './index.ts';

/** One block a size, for a terminal. */
export function publishTable(result: PublishResult): string {
  const { documents, full, filling, peaksOfFull, changes, peaks, rest, restart, saving, files, builds } =
    result;
  return [
    `${documents} bilingual documents, ${full.pages} pages`,
    ...columns([
      ['Full publish', 'total', 'start', 'pages', 'search after', 'rate'],
      [
        '',
        ...[full.total, full.start, full.render, full.searchAfter].map(seconds),
        `${Math.round(full.pagesPerSecond)} pages/s`,
      ],
      ['until all pages have their files', seconds(filling)],
      [''],
      [`${changes.publishes} publishes`, 'p50', 'p95', 'max'],
      ['commit to live', ...spread(changes.live, milliseconds)],
      ['commit to all pages written', ...spread(changes.written, milliseconds)],
      ['commit to searchable', ...spread(changes.searchable, milliseconds)],
      ['pages written', ...spread(changes.pagesWritten, String)],
      ['saving, publisher at work', ...spread(changes.saving, milliseconds)],
      ['saving with the outbox, alone', ...spread(saving.withOutbox, milliseconds)],
      ['saving without it', ...spread(saving.withoutOutbox, milliseconds)],
      [''],
      ['Peak memory', 'publisher', 'Pagefind'],
      ['full publish', megabytes(peaksOfFull.own), megabytes(peaksOfFull.started)],
      ['and all publishes', megabytes(peaks.own), megabytes(peaks.started)],
      ['at rest', megabytes(rest)],
      [''],
      ['Files of a document', 'p50', 'p95', 'max'],
      ['PDF', ...spread(files.document, milliseconds)],
      ['picture of links', ...spread(files.share, milliseconds)],
      [''],
      ['Publisher started again', seconds(restart)],
      ...(builds ? [[''] as Line, ...buildLines(builds)] : []),
    ]),
  ].join('\n');
}

/** Beside it, what the same pages take by building the whole site. */
function buildLines({ pages, plain, pagefind, incremental, hugo }: StaticBuild): Line[] {
  const hugoLines = (built: NonNullable<typeof hugo>): Line[] => [
    [`Hugo, same texts, plain templates`, seconds(built.build.seconds), megabytes(built.build.peak)],
    ['pagefind', seconds(built.pagefind.seconds), megabytes(built.pagefind.peak)],
  ];
  return [
    [`Builds of ${pages} pages`, 'time', 'memory'],
    ['astro build, same templates', seconds(plain.seconds), megabytes(plain.peak)],
    ['pagefind', seconds(pagefind.seconds), megabytes(pagefind.peak)],
    ['incrementalBuild, 1 changed', seconds(incremental.seconds), megabytes(incremental.peak)],
    ...(hugo ? hugoLines(hugo) : [['Hugo is not installed'] as Line]),
  ];
}

function spread({ p50, p95, max }: Spread, format: (value: number) => string): string[] {
  return [p50, p95, max].map(format);
}
