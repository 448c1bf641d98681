import type { Pool } from 'pg';
import { segments, kinds } from '../../common/addresses.ts';
import { beginDue } from '../../cms/mailings/begin.ts';
import { tellLost } from '../../cms/mailings/deliver.ts';
import { deliverSideBySide } from '../../cms/mailings/keep-mailing.ts';
import { seal } from '../../cms/keys/seal.ts';
import { digestOfAddress } from '../../cms/subscriptions/address.ts';
import type { Choices } from '../../cms/subscriptions/choices.ts';
import { makeKey } from '../../cms/subscriptions/links.ts';
import { confirm, type Subscriber } from '../../cms/subscriptions/store.ts';

/** Everything in Swedish, at once. */
const all: Choices = {
  ...{ pace: 'now', languages: ['sv'], kinds: [...kinds] },
  ...{ topics: [], regions: [], organisations: [] },
};

/** Somebody who has confirmed that they want letters. */
export function subscribe(
  database: Pool,
  address: string,
  choices: Partial<Choices> = {},
  language: 'sv' | 'en' = 'sv',
): Promise<Subscriber> {
  return confirm(database, { address, language, choices: { ...all, ...choices } });
}

/** As if the publisher had written the pages of all that is published. */
export async function publishPages(database: Pool): Promise<void> {
  for (const kind of kinds)
    await database.query(
      `INSERT INTO published_addresses (address, collection, document_id, language)
       SELECT $2 || slug || '/', source, id, language FROM published_texts WHERE source = $1 AND slug IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [kind, `/${segments[kind].sv}/`],
    );
  await database.query('UPDATE publications SET written_at = now() WHERE written_at IS NULL');
}

/** Sends what is due, as the CMS does each second. */
export async function sendDue(database: Pool, now?: Date): Promise<('done' | 'away')[]> {
  await beginDue(database, now);
  await tellLost(database);
  return deliverSideBySide(database);
}

/** As if the time had come to try again. */
export async function makeDue(database: Pool): Promise<void> {
  await database.query("UPDATE deliveries SET due_at = now() - interval '1 second'");
}

/** How many letters there are in which state. */
export async function states(database: Pool): Promise<Record<string, number>> {
  const { rows } = await database.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM deliveries GROUP BY state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** `reader0@example.org` and so on, who want everything at once. */
export async function subscribeMany(database: Pool, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => {
    const address = `reader${number}@example.org`;
    return { key: makeKey(), digest: digestOfAddress(address), address: seal('subscriber', address) };
  });
  await database.query(
    `INSERT INTO subscribers (key, digest, address, language, pace, languages, kinds, topics, regions, organisations)
     SELECT key, digest, address, 'sv', 'now', '{sv}', $2, '{}', '{}', '{}'
     FROM json_to_recordset($1) AS row (key text, digest text, address text)`,
    [JSON.stringify(rows), kinds],
  );
}
