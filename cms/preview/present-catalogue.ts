import type { Pool } from 'pg';
import { dueNow, loadCatalogue, refreshCatalogue, type Catalogue } from '../../publisher/store/catalogue.ts';
import type { Changed } from '../../publisher/store/read-texts.ts';

/** A catalogue, and the newest change of the outbox that it may tell of. */
interface Kept {
  catalogue: Catalogue;
  lastId: number;
}

let kept: Promise<Kept> | undefined;

/**
 * What is published at the moment: read once, and brought up to date at each preview with what has changed since.
 * Changes of transactions that took long bear earlier numbers than others, so those of a while are read again.
 */
export async function presentCatalogue(pool: Pool): Promise<Catalogue> {
  kept ??= load(pool);
  try {
    const present = await kept;
    const changes = await changesSince(pool, present);
    await refreshCatalogue(present.catalogue, pool, [...changes, ...dueOf(present)], new Date());
    return present.catalogue;
  } catch (error) {
    kept = undefined;
    throw error;
  }
}

async function load(pool: Pool): Promise<Kept> {
  const { rows } = await pool.query<{ id: number }>(
    'SELECT coalesce(max(id), 0)::int AS id FROM publications',
  );
  return { lastId: rows[0]?.id ?? 0, catalogue: await loadCatalogue(pool) };
}

async function changesSince(pool: Pool, present: Kept): Promise<Changed[]> {
  const { rows } = await pool.query<Changed & { id: number }>(
    `SELECT id, source, document_id::int AS "documentId" FROM publications
     WHERE id > $1 OR created_at > now() - interval '5 minutes' AND id > $1 - 1000`,
    [present.lastId],
  );
  present.lastId = Math.max(present.lastId, ...rows.map(({ id }) => id));
  return rows;
}

function dueOf({ catalogue }: Kept): Changed[] {
  return dueNow(catalogue, new Date()).map(({ kind, id }) => ({ source: kind, documentId: id }));
}
