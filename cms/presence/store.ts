import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

/** A document or, with 0, a global, as somebody has it open in one window. */
export interface Opened {
  session: string;
  slug: string;
  id: number;
}

export interface Present {
  user: { id: number; name: string | null; email: string };
  /** Since when it has been open there, as an ISO time. */
  since: string;
}

/** Browsers tell every 10 s that something is open; longer silent, it is not. */
const silence = '25 seconds';

/** @returns who else has it open, whoever came first before the others */
export async function enter(payload: Payload, user: number, opened: Opened): Promise<Present[]> {
  const { session, slug, id } = opened;
  const { rows } = await payload.db.drizzle.execute<PresentRow>(sql`
    WITH gone AS (
      DELETE FROM presence WHERE seen_at < now() - ${silence}::interval AND session <> ${session}::uuid
    ), here AS (
      INSERT INTO presence (session, slug, document_id, user_id)
      VALUES (${session}::uuid, ${slug}, ${id}, ${user})
      ON CONFLICT (session) DO UPDATE SET
        since = CASE WHEN (presence.slug, presence.document_id) = (excluded.slug, excluded.document_id)
          THEN presence.since ELSE now() END,
        slug = excluded.slug, document_id = excluded.document_id, user_id = excluded.user_id, seen_at = now()
    )
    SELECT users.id, users.name, users.email, min(presence.since) AS since
    FROM presence JOIN users ON users.id = presence.user_id
    WHERE presence.slug = ${slug} AND presence.document_id = ${id} AND presence.session <> ${session}::uuid
      AND presence.seen_at > now() - ${silence}::interval
    GROUP BY users.id ORDER BY since`);
  return rows.map(({ id: userId, name, email, since }) => ({
    user: { id: userId, name, email },
    since: new Date(since).toISOString(),
  }));
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type PresentRow = { id: number; name: string | null; email: string; since: string | Date };

export async function leave(payload: Payload, { session, slug, id }: Opened): Promise<void> {
  await payload.db.drizzle.execute(sql`
    DELETE FROM presence WHERE session = ${session}::uuid AND slug = ${slug} AND document_id = ${id}`);
}

export async function isOpen(payload: Payload, { slug, id }: Omit<Opened, 'session'>): Promise<boolean> {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT FROM presence WHERE slug = ${slug} AND document_id = ${id}
      AND seen_at > now() - ${silence}::interval LIMIT 1`);
  return rows.length > 0;
}
