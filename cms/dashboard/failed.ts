import { sql } from '@payloadcms/db-postgres';
import { getTranslation } from '@payloadcms/translations';
import type { PayloadRequest } from 'payload';
import { findChanged } from '../admin/publications/find-changed.ts';
import { momentOf } from '../admin/live-status/format.ts';
import { transactionOf } from '../database/transaction.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import type { Publication } from '../payload-types.ts';
import { maxRows, type Row, type Section } from './section.ts';
import { sayTo } from './text-rows.ts';

/** How long a change may be on its way before somebody should know (ms). Most come in less than a second. */
const patience = 60_000;
const list = '/admin/collections/publications';

/** Changes that have not come to readers: their pages failed, or nobody takes them. What was mended later is not told of. */
export const failed: Section = {
  name: 'failed',
  capability: 'publish',
  async read(req, now) {
    const database = await transactionOf(req);
    const { rows } = await database.execute<FailedRow>(sql`
      WITH failed AS (
        SELECT DISTINCT ON (source, document_id) id, source, document_id, created_at, error
        FROM publications WHERE error IS NOT NULL
          OR (written_at IS NULL AND created_at < ${new Date(now.getTime() - patience).toISOString()})
        ORDER BY source, document_id, id DESC)
      SELECT id, source, document_id::int AS "documentId", created_at AS "at", error IS NULL AS waits, (count(*) OVER ())::int AS total
      FROM failed WHERE NOT EXISTS (
        SELECT FROM publications AS later
        WHERE later.source = failed.source AND later.document_id IS NOT DISTINCT FROM failed.document_id
          AND later.id > failed.id AND later.live_at IS NOT NULL AND later.error IS NULL)
      ORDER BY failed.id DESC LIMIT ${maxRows}`);
    const total = rows[0]?.total ?? 0;
    const more = { label: sayTo(req)('dashboard.all', { count: String(total) }), address: list };
    const unseen = rows.filter(({ waits }) => !waits).map(({ id }) => id);
    return { total, rows: await Promise.all(rows.map((row) => rowOf(row, req, now))), more: [more], unseen };
  },
};

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type FailedRow = {
  id: number;
  source: string;
  documentId: number | null;
  at: string | Date;
  waits: boolean;
  total: number;
};

async function rowOf(
  { source, documentId, at, waits }: FailedRow,
  req: PayloadRequest,
  now: Date,
): Promise<Row> {
  const language = languageOfStaff(req);
  const publication = { source, documentId } as Publication;
  const { kind, title, address } = await findChanged(publication, req.payload, language);
  const name = getTranslation(kind, req.i18n);
  const time = momentOf(new Date(at), language, now);
  return {
    title: title || name,
    facts: [
      ...(title ? [name] : []),
      sayTo(req)(waits ? 'dashboard.failed.waits' : 'dashboard.failed.at', { time }),
    ],
    address: address ?? list,
  };
}
