import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Language } from '../../../common/languages.ts';
import { transactionOf } from '../../database/transaction.ts';
import { digestOfAddress } from '../../subscriptions/address.ts';
import type { Known, Write } from './plan.ts';
import type { Ground, ReadRow } from './read-rows.ts';

/** What is stored of the people of a file. */
export interface Stored {
  known: Known[];
  hasOptedOut(email: string): boolean;
}

interface Row extends Record<string, unknown> {
  id: number;
  email: string;
  name: string;
  outlet: string;
  beats: string;
  language: Language;
  source: string;
  ground: Ground;
  notes: string;
  lists: number[];
  optedOut: boolean;
}

export async function readStored(req: PayloadRequest, read: ReadRow[]): Promise<Stored> {
  const digests = read.flatMap((one) => ('given' in one ? [digestOfAddress(one.given.email)] : []));
  const given = sql`(SELECT value FROM json_array_elements_text(${JSON.stringify(digests)}::json))`;
  const database = await transactionOf(req);
  const { rows: known } = await database.execute<Row>(sql`
    SELECT id, email, name, coalesce(outlet, '') AS outlet, coalesce(beats, '') AS beats, language, source, ground,
      coalesce(notes, '') AS notes, opted_out_at IS NOT NULL AS "optedOut",
      ARRAY(SELECT press_lists_id FROM media_contacts_rels
        WHERE parent_id = media_contacts.id AND path = 'lists' ORDER BY "order") AS lists
    FROM media_contacts WHERE digest IN ${given}`);
  const { rows: gone } = await database.execute<{ digest: string }>(sql`
    SELECT digest FROM press_opt_outs WHERE digest IN ${given}`);
  const optedOut = new Set(gone.map(({ digest }) => digest));
  return { known, hasOptedOut: (email) => optedOut.has(digestOfAddress(email)) };
}

export async function storeWrites(req: PayloadRequest, writes: Write[]): Promise<void> {
  const collection = 'media-contacts';
  for (const { id, values } of writes) {
    const { optedOut, ...rest } = values;
    const data = { ...rest, ...(optedOut && { optedOutAt: new Date().toISOString() }) };
    const common = { collection, depth: 0, overrideAccess: false, req } as const;
    if (id === undefined) await req.payload.create({ ...common, data });
    else await req.payload.update({ ...common, id, data });
  }
}
