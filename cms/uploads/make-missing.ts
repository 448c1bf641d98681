import { readFile } from 'node:fs/promises';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { recordChangeOf } from '../published/record-change.ts';
import { fileAt, removeMade } from './made-files.ts';
import { madeFiles, makeDownloads } from './masters.ts';
import type { Masters } from './read-masters.ts';

/**
 * Makes what is printed of pictures that came before the CMS made it. Whether the files of these are as they were
 * uploaded nobody knows: as originals they are not offered.
 */
export async function makeMissing(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload);
  for (let one = await nextMissing(req); one; one = await nextMissing(req)) await makeOne(one, req);
}

interface Missing extends Record<string, unknown> {
  id: number;
  filename: string;
}

async function nextMissing(req: PayloadRequest): Promise<Missing | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<Missing>(
    sql`SELECT id, filename FROM media WHERE masters IS NULL AND filename IS NOT NULL ORDER BY id LIMIT 1`,
  );
  return rows[0];
}

/** A picture that nothing can be made of is not tried again. */
async function makeOne({ id, filename }: Missing, req: PayloadRequest): Promise<void> {
  const masters: Masters = await readFile(fileAt(filename))
    .then((bytes) => makeDownloads(bytes, filename))
    .catch((error: unknown) => {
      req.payload.logger.warn({ err: error }, `Nothing can be made for print of ${filename}`);
      return {};
    });
  const isKept = await inTransaction(req, async () => {
    const database = await transactionOf(req);
    const { rows } = await database.execute(sql`
      UPDATE media SET masters = ${JSON.stringify(masters)}
      WHERE id = ${id} AND filename = ${filename} AND masters IS NULL RETURNING id`);
    if (rows.length > 0) await recordChangeOf('media', id, req);
    return rows.length > 0;
  });
  // Another file has come meanwhile.
  if (!isKept) await removeMade(madeFiles({ filename, masters: { ...masters } }));
}
