import path from 'node:path';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';

/** A file that is about to be stored. */
interface Coming {
  collection: 'media' | 'files';
  /** As it would best be called. */
  name: string;
  /** The document whose file it replaces. */
  id: number | undefined;
}

/**
 * The name, with a number if need be, that nothing else has, nor gets while this request is under way: Payload looks
 * whether a name is free long before it stores anything under it. The renditions of a picture are named without its
 * extension, so no two pictures differ in that alone.
 */
export async function freeName(req: PayloadRequest, { collection, name, id = 0 }: Coming): Promise<string> {
  const { name: base, ext } = path.parse(name);
  const database = await transactionOf(req);
  const isFree = async (tried: string) => {
    const key = `upload ${collection} ${collection === 'media' ? tried : tried + ext}`;
    const { rows } = await database.execute<{ free: boolean }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS free`,
    );
    if (!rows[0]?.free) return false;
    const isSame = sql`filename = ${tried + ext}`;
    const isTaken = collection === 'media' ? sql`starts_with(filename, ${`${tried}.`})` : isSame;
    const { rows: taken } = await database.execute(
      sql`SELECT 1 FROM ${sql.identifier(collection)} WHERE ${isTaken} AND (id <> ${id} OR ${isSame}) LIMIT 1`,
    );
    return taken.length === 0;
  };
  for (const tried of namesLike(base)) if (await isFree(tried)) return tried + ext;
  return name;
}

/** @example namesLike('ugn-1') // 'ugn-1', 'ugn-2', 'ugn-3' … */
function* namesLike(base: string): Generator<string> {
  yield base;
  const [, stem = base, number = '0'] = /^(.*)-(\d{1,9})$/.exec(base) ?? [];
  for (let next = Number(number) + 1; ; next += 1) yield `${stem}-${next}`;
}
