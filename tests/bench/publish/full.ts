import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { progressChannel, type PublishingProgress } from '../../../publisher/outbox/outbox.ts';
import type { Bench } from '../cms.ts';
import { withClient } from '../database.ts';
import { startParts, type Parts } from '../parts.ts';

export interface FullPublish {
  pages: number;
  /** Until the publisher is ready, from its start; in seconds, as all times here. */
  total: number;
  /** Loading programs and reading what lists and links need. */
  start: number;
  /** Rendering and writing all pages. */
  render: number;
  pagesPerSecond: number;
  /** What the search takes longer than the pages, beside which it is made, and showing the release. */
  searchAfter: number;
}

const interval = 5;

/** Waits for the first publish of a publisher that has just been started. */
export async function measureFullPublish(
  { dataDir, databaseUrl }: Bench,
  parts: Parts,
): Promise<FullPublish> {
  const startedAt = performance.now();
  const since = () => (performance.now() - startedAt) / 1000;
  const releases = path.join(dataDir, 'releases');
  let renderAt: number | undefined;
  let renderedAt: number | undefined;
  const timer = setInterval(() => {
    renderAt ??= existsSync(releases) && readdirSync(releases).length > 0 ? since() : undefined;
  }, interval);
  await withClient(databaseUrl, async (client) => {
    client.on('notification', ({ payload }) => {
      const { done, total } = JSON.parse(payload ?? '{}') as PublishingProgress;
      if (done === total) renderedAt = since();
    });
    await client.query(`LISTEN ${progressChannel}`);
    await parts.publisher.ready;
  }).finally(() => clearInterval(timer));
  const total = since();
  const pages = pagesOf(parts.log());
  if (renderAt === undefined || renderedAt === undefined) throw new Error('The full publish was not seen.');
  const render = renderedAt - renderAt;
  return {
    pages,
    total,
    start: renderAt,
    render,
    pagesPerSecond: pages / render,
    searchAfter: total - renderedAt,
  };
}

/** Starts the publisher of a site that is published, and waits until it is at work; in seconds. */
export async function measureStart(bench: Bench): Promise<number> {
  const parts = await startParts(bench);
  const started = performance.now();
  await parts.publisher.ready;
  const ready = performance.now();
  await parts.stop();
  return (ready - started) / 1000;
}

/** How many pages the publisher says it has rendered. Throws when any could not be. */
function pagesOf(log: string): number {
  const [, pages, failed] =
    /Published everything: (\d+) pages, \d+ written, \d+ gone, (\d+) failed/.exec(log) ?? [];
  if (failed === '0') return Number(pages);
  const reason = /.* could not be rendered: .*/.exec(log)?.[0] ?? log;
  throw new Error(`${failed ?? 'All'} pages failed: ${reason}`);
}
