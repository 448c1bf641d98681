import type { Client } from 'pg';
import type { Bench } from '../cms.ts';
import { withClient } from '../database.ts';

/** One document in so many acts; the last has a long history of its own. */
const perDocument = 20;
const ofBusyOne = 2000;
const saves = 40;

/** What the acts are about. */
export interface Acts {
  /** A guide with a long history, with versions, and one with a usual one. */
  busy: number;
  usual: number;
  /** One of fifty people. */
  who: number;
}

/** Writes acts of fifty people in five years, and two guides that they are about. */
export async function addActs({ databaseUrl, payload }: Bench, total: number): Promise<Acts> {
  const [usual, busy] = [await makeGuide(payload, 1), await makeGuide(payload, saves)];
  await withClient(databaseUrl, async (client) => {
    await client.query('DELETE FROM acts');
    await insertActs(client, total - ofBusyOne, `1000000 + number / ${perDocument}`);
    await insertActs(client, ofBusyOne, String(busy));
    await insertActs(client, perDocument, String(usual));
    await client.query('VACUUM ANALYZE acts');
  });
  return { busy, usual, who: 7 };
}

async function makeGuide(payload: Bench['payload'], times: number): Promise<number> {
  const slug = `en-guide-med-historik-${times}`;
  const data = { title: 'En guide med historik', slug, language: 'sv', _status: 'published' } as const;
  const { id } = await payload.create({ collection: 'guides', locale: 'sv', data });
  for (let time = 1; time < times; time += 1)
    await payload.update({ collection: 'guides', id, locale: 'sv', data: { lede: `Lydelse ${time}.` } });
  return id;
}

async function insertActs(client: Client, count: number, document: string): Promise<void> {
  await client.query(
    `INSERT INTO acts (at, actor, who, name, act, kind, document_id, language, title, detail)
     SELECT now() - (${count} - number) * (interval '5 years' / ${count}), 'person', number % 50, 'Exempelperson ' || number % 50,
       (ARRAY['publish', 'publish', 'publish', 'correct', 'schedule', 'move time', 'approve', 'return', 'trash', 'change role'])[1 + number % 10],
       'guides', ${document}, 'sv', 'Guide om tryckluft ' || number / ${perDocument},
       jsonb_build_object('note', 'Siffran i tredje stycket var fel.')
     FROM generate_series(1, ${count}) AS number`,
  );
}
