import type { ClientBase, Pool } from 'pg';
import type { Language } from '../../common/languages.ts';
import type { DeliveryState } from '../mailings/state.ts';

type Queryable = Pool | ClientBase;

/** What a journalist was sent; times in ISO 8601. */
export interface ContactLetter {
  title: string | null;
  documentId: number;
  language: Language;
  occasion: 'press' | 'embargo' | 'correction';
  state: DeliveryState;
  sentAt: Date | null;
}

/** The newest first. What waits for its time is no letter yet. */
export async function lettersToContact(database: Queryable, id: number): Promise<ContactLetter[]> {
  const { rows } = await database.query<ContactLetter>(
    `SELECT told.document_id AS "documentId", told.language, split_part(mailing.occasion, ' ', 1) AS occasion,
       CASE delivery.state WHEN 'handing' THEN 'waiting' ELSE delivery.state END AS state, delivery.handed_at AS "sentAt",
       (SELECT data->>'title' FROM published_texts AS text WHERE text.source = told.kind AND text.id = told.document_id
         AND text.language = told.language) AS title
     FROM deliveries AS delivery
     JOIN mailings AS mailing ON mailing.id = delivery.mailing_id AND mailing.audience = 'press'
     JOIN mailings AS told ON told.id = ANY(delivery.items)
     WHERE delivery.recipient_id = $1 ORDER BY delivery.id DESC LIMIT 500`,
    [id],
  );
  return rows;
}

/** All that is stored of a journalist, but for what staff call a list. */
export interface ContactData {
  id: number;
  name: string;
  email: string;
  outlet: string | null;
  beats: string | null;
  language: Language;
  source: string;
  ground: string;
  notes: string | null;
  optedOutAt: Date | null;
  restsSince: Date | null;
  bounces: number;
  createdAt: Date;
  updatedAt: Date;
  lists: string[];
  letters: ContactLetter[];
}

/** @returns nothing where there is no such journalist, or no longer */
export async function contactData(database: Queryable, id: number): Promise<ContactData | undefined> {
  const { rows } = await database.query<Omit<ContactData, 'letters'>>(
    `SELECT id, name, email, outlet, beats, language, source, ground, notes, opted_out_at AS "optedOutAt",
       rests_since AS "restsSince", bounces::int, created_at AS "createdAt", updated_at AS "updatedAt",
       ARRAY(SELECT list.name FROM press_lists AS list JOIN media_contacts_rels AS listed
         ON listed.press_lists_id = list.id AND listed.path = 'lists' WHERE listed.parent_id = media_contacts.id
         ORDER BY list.name) AS lists
     FROM media_contacts WHERE id = $1`,
    [id],
  );
  return rows[0] && { ...rows[0], letters: await lettersToContact(database, id) };
}
