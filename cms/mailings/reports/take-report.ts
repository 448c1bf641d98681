import type { Pool, PoolClient } from 'pg';
import { withTransaction } from '../../database/with-client.ts';
import { audiences } from '../audiences.ts';
import { readReport, type Report } from './read-report.ts';

/** Does what a report of a mail server asks for: once, however often that is told. */
export async function takeReport(pool: Pool, message: string): Promise<Report> {
  const report = readReport(message);
  if (report.kind === 'none') return report;
  await withTransaction(pool, async (client) => {
    for (const delivery of report.deliveries) await take(client, delivery, report);
  });
  return report;
}

async function take(
  client: PoolClient,
  delivery: number,
  { kind, reason }: Exclude<Report, { kind: 'none' }>,
): Promise<void> {
  const { rows } = await client.query<{ audience: string; recipient: number | null }>(
    `UPDATE deliveries AS delivery SET is_bounced = true, state = 'refused', issue = $2 FROM mailings AS mailing
     WHERE mailing.id = mailing_id AND delivery.id = $1 AND (NOT is_bounced OR $3) AND state <> 'waiting'
     RETURNING audience, recipient_id::int AS recipient`,
    [delivery, reason, kind === 'complaint'],
  );
  const [told] = rows;
  const audience = told && audiences[told.audience];
  if (!audience || told.recipient === null) return;
  if (kind === 'bounce') await audience.bounced(client, told.recipient);
  else await audience.complained(client, told.recipient);
}
