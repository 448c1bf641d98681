import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Language } from '../../common/languages.ts';

/** The kinds of documents whose readers are asked whether they helped. */
export const askedKinds = ['guides', 'case-studies'] as const;
export type AskedKind = (typeof askedKinds)[number];

/** A document in one language, of which readers say something. */
export interface AskedPage {
  kind: AskedKind;
  documentId: number;
  language: Language;
}

/** The page that the public finds at an address, also at a former one of it; nothing when it was withdrawn. */
export async function pageAt({ db }: Payload, address: string): Promise<AskedPage | undefined> {
  const { rows } = await db.drizzle.execute<AskedPage & Record<string, unknown>>(sql`
    SELECT collection AS kind, document_id AS "documentId", language
    FROM published_addresses
    WHERE address = ${address} AND withdrawn_at IS NULL AND collection IN ('guides', 'case-studies')`);
  return rows[0];
}
