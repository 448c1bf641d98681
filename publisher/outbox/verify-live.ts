import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { forgetTrouble, markFailed, markLive, troubleOf } from './outbox.ts';
import { readPages } from '../release/pages.ts';
import type { Queryable } from '../store/read-texts.ts';

export interface LiveCheck {
  databaseUrl: string;
  /** Origin of the public site. */
  siteUrl: string;
  /** Each change with the addresses at which readers can tell it. */
  publications: { id: number; addresses: string[] }[];
}

/** How long the public site may take to show a new version, and how often it is asked, in milliseconds. */
const timeout = 30_000;
const retryDelay = 250;

/** How many changes are looked at side by side. */
const atOnce = 10;

/** Fetches the public addresses of what was published, and notes when they carry the new version. */
export async function verifyLive({ databaseUrl, siteUrl, publications }: LiveCheck): Promise<void> {
  // Of one connection: it is asked one thing at a time.
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  // Whoever waits for an answer gets the error; between two questions it is no news.
  pool.on('error', () => undefined);
  try {
    for (let start = 0; start < publications.length; start += atOnce) {
      const some = publications.slice(start, start + atOnce);
      await Promise.all(some.map(({ id, addresses }) => checkOne(pool, { id, addresses, siteUrl })));
    }
  } finally {
    await pool.end();
  }
}

async function checkOne(
  client: Queryable,
  { id, addresses, siteUrl }: { id: number; addresses: string[]; siteUrl: string },
): Promise<void> {
  const deadline = Date.now() + timeout;
  for (const address of addresses) {
    let problem = await problemAt(client, address, siteUrl);
    while (problem && Date.now() < deadline) {
      await wait(retryDelay);
      problem = await problemAt(client, address, siteUrl);
    }
    if (problem) return markFailed(client, [id], problem);
  }
  await markLive(client, [id]);
}

/**
 * Looks once more at the addresses at which a change was not seen, and notes that it is live where all of them
 * show it now: a site that was down for a while is no trouble any longer.
 *
 * @returns whether it is live
 */
export async function verifyAgain(
  { databaseUrl, siteUrl }: Pick<LiveCheck, 'databaseUrl' | 'siteUrl'>,
  id: number,
): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const unseen = addressesUnseen(await troubleOf(client, id), siteUrl);
    if (unseen.length === 0) return false;
    for (const address of unseen) if (await problemAt(client, address, siteUrl)) return false;
    await forgetTrouble(client, id);
    return true;
  } finally {
    await client.end();
  }
}

/** The addresses that a check complained of; none where anything else went wrong, which looking cannot mend. */
function addressesUnseen(trouble: string | undefined, siteUrl: string): string[] {
  const addresses = (trouble ?? '').split('\n').map((line) => line.split(' ')[0] ?? '');
  return addresses.every((address) => address.startsWith(`${siteUrl}/`))
    ? addresses.map((address) => new URL(address).pathname)
    : [];
}

/**
 * Compares what readers get with what was last written there: a change that a newer one has overtaken
 * is live as well.
 */
async function problemAt(client: Queryable, address: string, siteUrl: string): Promise<string | undefined> {
  const { href } = new URL(address, siteUrl);
  try {
    const response = await fetch(href, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const written = (await readPages(client, [address])).get(address);
    if (!written) return response.status === 200 ? `${href} still shows a page.` : undefined;
    if (createHash('sha256').update(bytes).digest('hex') === written.hash) return undefined;
    return `${href} answers with status ${response.status} and another version.`;
  } catch (error) {
    return `${href} does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
