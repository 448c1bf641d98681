import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

export interface Session {
  id: string;
  /** ISO times. */
  begun: string | null;
  expires: string;
  /** Such as `Firefox, Windows`. */
  browser: string | null;
}

/** Those of a person that have not run out, the newest first. */
export async function sessionsOf({ db }: Payload, user: number): Promise<Session[]> {
  const { rows } = await db.drizzle.execute<SessionRow>(sql`
    SELECT id, created_at AS begun, expires_at AS expires, browser
    FROM users_sessions LEFT JOIN session_browsers ON session = id
    WHERE _parent_id = ${user} AND expires_at > now() ORDER BY created_at DESC NULLS LAST, id`);
  return rows.map(({ begun, expires, ...rest }) => ({
    ...rest,
    begun: begun === null ? null : new Date(begun).toISOString(),
    expires: new Date(expires).toISOString(),
  }));
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type SessionRow = { id: string; begun: string | Date | null; expires: string | Date; browser: string | null };

/** @returns whether there was such a session of this person */
export async function endSession({ db }: Payload, user: number, session: string): Promise<boolean> {
  const { rows } = await db.drizzle.execute(sql`
    DELETE FROM users_sessions WHERE _parent_id = ${user} AND id = ${session} RETURNING id`);
  return rows.length > 0;
}

export async function endOtherSessions({ db }: Payload, user: number, kept: string): Promise<void> {
  await db.drizzle.execute(sql`DELETE FROM users_sessions WHERE _parent_id = ${user} AND id <> ${kept}`);
}
