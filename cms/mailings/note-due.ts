import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { CorrectionType } from '../../common/view-model/corrections.ts';
import { transactionOf } from '../database/transaction.ts';
import { isPublished, type DocumentState } from '../published/visibility.ts';

/** What is published, as the hooks of its collection know it. */
export interface Noted extends DocumentState {
  id: number;
  language: Language;
  corrections?: (Told & { id?: string | null; internal?: boolean | null; mail?: boolean | null })[] | null;
}

/** What somebody is told of a change. */
interface Told {
  type: CorrectionType;
  text: string;
}

/** What is older is no news: it was entered into the archive. In hours. */
const newsFor = 48;

/** Whether readers have had a document: what is changed later is not sent again. */
export async function wasPublic(req: PayloadRequest, kind: Kind, id: number): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT FROM published_texts WHERE source = ${kind} AND id = ${id} AND NOT coalesce(visible_from > now(), false)`);
  return rows.length > 0;
}

/**
 * Writes down what is to be sent, in the transaction in which somebody publishes: a text at its first publication, with its
 * time if that lies ahead, and each correction that staff want told. What an import or a command publishes is not sent.
 */
export async function noteDue(
  req: PayloadRequest,
  kind: Kind,
  document: Noted,
  hadIt: boolean,
): Promise<void> {
  if (!req.user || !isPublished(document)) return;
  await noteForPress(req, kind, document);
  if (hadIt) await noteCorrections(req, kind, document);
  else await noteRelease(req, kind, document);
}

/** A time that is moved before it has come is moved for the letters too. */
async function noteRelease(req: PayloadRequest, kind: Kind, { id, language, publishAt }: Noted) {
  const database = await transactionOf(req);
  const dueAt = publishAt ?? new Date().toISOString();
  await database.execute(sql`
    INSERT INTO mailings (audience, occasion, kind, document_id, language, due_at)
    SELECT 'subscribers', 'release', ${kind}, ${id}, ${language}, ${dueAt}::timestamptz
    WHERE ${dueAt}::timestamptz > now() - ${newsFor} * interval '1 hour'
    ON CONFLICT (audience, occasion, kind, document_id) DO UPDATE SET due_at = excluded.due_at
    WHERE mailings.begun_at IS NULL`);
}

/** What staff have ordered for the press before the text was published goes when it is; when its time is moved, then. */
async function noteForPress(req: PayloadRequest, kind: Kind, { id, publishAt }: Noted) {
  const database = await transactionOf(req);
  await database.execute(sql`
    UPDATE mailings SET due_at = ${publishAt ?? new Date().toISOString()}::timestamptz
    WHERE audience = 'press' AND starts_with(occasion, 'press ') AND begun_at IS NULL
      AND kind = ${kind} AND document_id = ${id}`);
}

/** To those alone who got the text itself: where nobody did, there is nobody to tell. */
async function noteCorrections(req: PayloadRequest, kind: Kind, { id, corrections }: Noted) {
  const told = (corrections ?? []).filter(({ mail, internal }) => mail && !internal);
  const database = await transactionOf(req);
  for (const { id: row, type, text } of told)
    await database.execute(sql`
      INSERT INTO mailings (audience, occasion, kind, document_id, language, due_at, detail)
      SELECT DISTINCT audience, ${`correction ${row ?? ''}`}, kind, document_id, language, now(),
        ${JSON.stringify({ type, text })}::jsonb FROM mailings
      WHERE (occasion = 'release' OR audience = 'press') AND kind = ${kind} AND document_id = ${id} AND begun_at IS NOT NULL
      ON CONFLICT DO NOTHING`);
}
