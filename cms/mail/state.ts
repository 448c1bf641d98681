import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

/** A letter that has not been taken. */
export interface Stuck {
  recipient: string;
  /** ISO times. */
  since: string;
  /** When it is tried next; nothing where it is given up. */
  next: string | null;
  issue: string;
}

/** Letters that a mail server did not take, the newest first; those that were given up, for a week. */
export async function stuckMails({ db }: Payload): Promise<Stuck[]> {
  const { rows } = await db.drizzle.execute<StuckRow>(sql`
    SELECT recipient, queued_at AS since, issue, CASE WHEN failed_at IS NULL THEN due_at END AS next
    FROM mails WHERE issue IS NOT NULL AND NOT is_forgotten AND (failed_at IS NULL OR failed_at > now() - interval '7 days')
    ORDER BY queued_at DESC LIMIT 20`);
  return rows.map(({ since, next, ...rest }) => ({
    ...rest,
    since: new Date(since).toISOString(),
    next: next === null ? null : new Date(next).toISOString(),
  }));
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type StuckRow = { recipient: string; since: string | Date; next: string | Date | null; issue: string };
