import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { markFailed, markLive } from './outbox.ts';
import type { PublishedPage } from './pages.ts';

export interface LiveCheck {
  databaseUrl: string;
  /** Origin of the public site. */
  siteUrl: string;
  /** Each change with the pages that stand for it. */
  publications: { id: number; pages: PublishedPage[] }[];
}

/** How long the public site may take to show a new version, and how often it is asked, in milliseconds. */
const patience = 30_000;
const pause = 250;

/** How many changes are looked at side by side. */
const atOnce = 10;

/** Fetches the public addresses of what was published, and notes when they carry the new version. */
export async function checkLive({ databaseUrl, siteUrl, publications }: LiveCheck): Promise<void> {
  const results: { id: number; problem: string | undefined }[] = [];
  for (let start = 0; start < publications.length; start += atOnce) {
    const some = publications.slice(start, start + atOnce);
    const looks = some.map(async ({ id, pages }) => ({ id, problem: await problemOf(pages, siteUrl) }));
    results.push(...(await Promise.all(looks)));
  }
  const client = new Client({ connectionString: databaseUrl });
  // Whoever waits for an answer gets the error; between two questions it is no news.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await markLive(
      client,
      results.flatMap(({ id, problem }) => (problem ? [] : [id])),
    );
    for (const { id, problem } of results) if (problem) await markFailed(client, [id], problem);
  } finally {
    await client.end();
  }
}

/** Tries until all pages carry their version. @returns why one still does not */
async function problemOf(pages: PublishedPage[], siteUrl: string): Promise<string | undefined> {
  const deadline = Date.now() + patience;
  for (const { address, hash } of pages) {
    let problem = await problemAt(new URL(address, siteUrl), hash);
    while (problem && Date.now() < deadline) {
      await wait(pause);
      problem = await problemAt(new URL(address, siteUrl), hash);
    }
    if (problem) return problem;
  }
  return undefined;
}

async function problemAt(url: URL, hash: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (createHash('sha256').update(bytes).digest('hex') === hash) return undefined;
    return `${url.href} answers with status ${response.status} and another version.`;
  } catch (error) {
    return `${url.href} does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
