import type { Pool } from 'pg';
import type { Language } from '../../common/languages.ts';
import { mailingsOf, type DeliveryState, type MailingState } from '../mailings/state.ts';
import { pressKind } from './kind.ts';

/** Somebody to whom a release was sent, or is about to be; times in ISO 8601. */
export interface ReleaseRecipient {
  id: number;
  name: string;
  outlet: string;
  /** Of the letter. */
  language: Language;
  state: DeliveryState;
  sentAt: Date | null;
  /** What a mail server said. */
  issue: string | null;
}

/** A mailing of a release to the press, for those who may see whom it went to. */
export interface ReleaseMailing extends MailingState {
  /** The lists. */
  label: string;
  /** The end of the embargo when it was ordered, ISO 8601. */
  until: string | null;
  recipients: ReleaseRecipient[];
}

/** The newest first. */
export async function pressMailingsOf(pool: Pool, release: number): Promise<ReleaseMailing[]> {
  const all = await mailingsOf(pool, pressKind, release);
  const mailings = all.filter(({ audience }) => audience === 'press');
  const ids = mailings.map(({ id }) => id);
  const [orders, recipients] = await Promise.all([readOrders(pool, ids), readRecipients(pool, ids)]);
  return mailings.map((mailing) => ({
    ...mailing,
    ...(orders.get(mailing.id) ?? { label: '', until: null }),
    recipients: recipients
      .filter(({ mailing: of }) => of === mailing.id)
      .map(({ mailing: _, ...recipient }) => recipient),
  }));
}

type Ordered = Pick<ReleaseMailing, 'label' | 'until'>;

async function readOrders(pool: Pool, ids: number[]): Promise<Map<number, Ordered>> {
  const { rows } = await pool.query<Ordered & { id: number }>(
    `SELECT id::int, coalesce(detail->>'label', '') AS label, detail->>'until' AS until FROM mailings WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...ordered }) => [id, ordered]));
}

async function readRecipients(
  pool: Pool,
  ids: number[],
): Promise<(ReleaseRecipient & { mailing: number })[]> {
  const { rows } = await pool.query<ReleaseRecipient & { mailing: number }>(
    `SELECT delivery.mailing_id::int AS mailing, one.id, one.name, coalesce(one.outlet, '') AS outlet, told.language,
       CASE delivery.state WHEN 'handing' THEN 'waiting' ELSE delivery.state END AS state,
       delivery.handed_at AS "sentAt", delivery.issue
     FROM deliveries AS delivery
     JOIN mailings AS told ON told.id = delivery.items[1]
     JOIN media_contacts AS one ON one.id = delivery.recipient_id
     WHERE delivery.mailing_id = ANY($1) ORDER BY one.name, one.id`,
    [ids],
  );
  return rows;
}
