import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { storeVersion } from '../../common/protocol/published-store/store.ts';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { driftOf, sources, tableOf } from './origins.ts';
import { isGlobal, type Collection, type Global } from './read-stored.ts';
import { batchesOf, renewTexts } from './renew.ts';
import { claimStore } from './store.ts';

/** What came of looking at texts of the store. */
export interface Derived {
  /** How many documents and things were looked at. */
  checked: number;
  /** Of how many the store did not tell what the CMS does. The publisher is told of them. */
  changed: number;
}

/** Derives the whole store anew, row by row. Staff go on writing; each batch keeps them waiting a moment. */
export async function deriveStore(
  payload: Payload,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Derived> {
  const wanted = await Promise.all(
    sources.map(async (source) => ({ source, ids: await allIds(payload, source) })),
  );
  const total = wanted.reduce((sum, { ids }) => sum + ids.length, 0);
  const derived = await renewAll(payload, wanted, (done) => onProgress(done, total));
  await noteVersion(payload);
  return derived;
}

/** Derives those texts anew of whose rows it shows that they were written past the CMS, such as by SQL. */
export async function mendDrift(payload: Payload): Promise<Derived> {
  return renewAll(
    payload,
    await Promise.all(sources.map(async (source) => ({ source, ids: await driftedIds(payload, source) }))),
  );
}

async function renewAll(
  payload: Payload,
  wanted: { source: Collection | Global; ids: number[] }[],
  onProgress: (done: number) => void = () => {},
): Promise<Derived> {
  const derived: Derived = { checked: 0, changed: 0 };
  for (const { source, ids } of wanted) {
    for (const batch of batchesOf(ids)) {
      derived.changed += await renewAlone(payload, source, batch);
      derived.checked += batch.length;
      onProgress(derived.checked);
    }
  }
  return derived;
}

async function noteVersion({ db }: Payload): Promise<void> {
  await db.drizzle.transaction(async (transaction) => {
    await transaction.execute(sql`DELETE FROM published_store`);
    await transaction.execute(sql`INSERT INTO published_store (version) VALUES (${storeVersion})`);
    // Publishers of this form may be waiting for it.
    await transaction.execute(sql`SELECT pg_notify('publications', 'store')`);
  });
}

/** In a transaction of its own, while nobody else writes texts. */
async function renewAlone(payload: Payload, source: Collection | Global, ids: number[]): Promise<number> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    await claimStore(await transactionOf(req));
    return renewTexts(req, source, ids);
  });
}

/** Of everything that is there, and of what the store has although it is there no longer. */
async function allIds({ db }: Payload, source: Collection | Global): Promise<number[]> {
  if (isGlobal(source)) return [0];
  const table = sql.identifier(tableOf(source));
  const { rows } = await db.drizzle.execute<{ id: number }>(sql`
    SELECT id FROM ${table} UNION SELECT id FROM published_texts WHERE source = ${source} ORDER BY id`);
  return rows.map(({ id }) => id);
}

async function driftedIds({ db }: Payload, source: Collection | Global): Promise<number[]> {
  const { rows } = await db.drizzle.execute<{ id: number }>(sql.raw(driftOf(source)));
  return rows.map(({ id }) => id);
}
