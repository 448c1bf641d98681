import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import { kinds } from '../../common/addresses.ts';
import { storeVersion } from '../../common/protocol/published-store/store.ts';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { things } from './derive/things.ts';
import { deriveGlobal, deriveTexts, globals, isGlobal, type Collection, type Global } from './read-stored.ts';
import { changesOf, recordChanges } from './outbox.ts';
import { driftOf, sources, tableOf } from './origins.ts';
import { claimStore, replaceTexts } from './store.ts';

/** What came of looking at texts of the store. */
export interface Derived {
  /** How many documents and things were looked at. */
  checked: number;
  /** Of how many the store did not tell what the CMS does. The publisher is told of them. */
  changed: number;
}

const collections: Collection[] = [...kinds, ...things];

/** How many documents are read at once: what Payload makes of their rows meanwhile takes many times their own room. */
const batchSize = 250;

/** Derives the whole store anew, row by row. Staff go on writing; each batch keeps them waiting a moment. */
export async function deriveStore(
  payload: Payload,
  onProgress: (done: number, total: number) => void = () => {},
) {
  const sources = await Promise.all(
    collections.map(async (source) => ({ source, ids: await allIds(payload, source) })),
  );
  const total = sources.reduce((sum, { ids }) => sum + ids.length, 0);
  const derived: Derived = { checked: 0, changed: 0 };
  for (const { source, ids } of sources) {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize);
      derived.changed += await deriveBatch(payload, source, batch);
      derived.checked += batch.length;
      onProgress(derived.checked, total);
    }
  }
  for (const global of globals) derived.changed += await deriveBatch(payload, global, [0]);
  await noteVersion(payload);
  return derived;
}

/** Derives those texts anew of whose rows it shows that they were written past the CMS, such as by SQL. */
export async function mendDrift(payload: Payload): Promise<Derived> {
  const derived: Derived = { checked: 0, changed: 0 };
  for (const source of sources) {
    const ids = await driftedIds(payload, source);
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize);
      derived.changed += await deriveBatch(payload, source, batch);
      derived.checked += batch.length;
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

async function deriveBatch(payload: Payload, source: Collection | Global, ids: number[]): Promise<number> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const database = await transactionOf(req);
    await claimStore(database);
    const reader = { payload, transactionID: await req.transactionID };
    const texts = isGlobal(source)
      ? await deriveGlobal(reader, source)
      : await deriveTexts(reader, source, ids);
    const changed = await replaceTexts(database, { source, ids }, texts);
    if (changed.length > 0) await recordChanges(database, changesOf(source, changed));
    return changed.length;
  });
}

/** Of everything that is there, and of what the store has although it is there no longer. */
async function allIds({ db }: Payload, source: Collection): Promise<number[]> {
  const table = sql.identifier(tableOf(source));
  const { rows } = await db.drizzle.execute<{ id: number }>(sql`
    SELECT id FROM ${table} UNION SELECT id FROM published_texts WHERE source = ${source} ORDER BY id`);
  return rows.map(({ id }) => id);
}

async function driftedIds({ db }: Payload, source: Collection | Global): Promise<number[]> {
  const { rows } = await db.drizzle.execute<{ id: number }>(sql.raw(driftOf(source)));
  return rows.map(({ id }) => id);
}
