import type { ClientBase } from 'pg';
import type { Language } from '../../common/languages.ts';
import { pressTerms } from '../../common/protocol/press-lists.ts';
import { pressAddress, pressTokenOf } from '../press-lists/links.ts';
import { isOptedOut, optOut } from '../press-lists/opt-outs.ts';
import { pressKind } from '../press-lists/kind.ts';
import { chosenContacts, releasePair, type Chosen } from '../press-lists/recipients.ts';
import type { Audience, Mailing } from './audience.ts';
import { isStanding, isTextOf, isUnderEmbargo, isVisible } from './visible.ts';

/** Journalists whom staff write to. */
export const press: Audience = {
  async writeDown(database, mailing) {
    if (mailing.occasion.startsWith('correction ')) await writeCorrection(database, mailing);
    else await writeRelease(database, mailing);
  },
  async recipient(database, id) {
    const found = await findReachable(database, id);
    if (!found) return undefined;
    const token = pressTokenOf(found);
    const { email: address, language, source } = found;
    const links = { choices: pressAddress(token), leave: pressAddress(token, 'leave') };
    return { address, language, links, source };
  },
  bounced: countBounce,
  async complained(database, id) {
    const found = await findReachable(database, id);
    if (found) await optOut(database, found);
  },
};

interface Reachable {
  id: number;
  digest: string;
  email: string;
  language: Language;
  source: string;
}

async function findReachable(database: ClientBase, id: number): Promise<Reachable | undefined> {
  const { rows } = await database.query<Reachable>(
    `SELECT id, digest, email, language, source FROM media_contacts AS one
     WHERE id = $1 AND rests_since IS NULL AND NOT ${isOptedOut}`,
    [id],
  );
  return rows[0];
}

/** To each in their language, where the release is to be had in it. */
async function writeRelease(database: ClientBase, { id }: Mailing): Promise<void> {
  const { rows } = await database.query<Chosen & { release: number; language: Language }>(
    `SELECT document_id AS release, language, detail->'lists' AS lists, detail->'contacts' AS contacts
     FROM mailings WHERE id = $1`,
    [id],
  );
  const [ordered] = rows;
  if (!ordered) return;
  const release = await releasePair(database, ordered.release);
  const chosen = await chosenContacts(database, ordered, release);
  const others = chosen.filter(({ language }) => language !== ordered.language);
  const translation = others.length > 0 ? await noteTranslation(database, id) : undefined;
  const told = chosen
    .filter(({ leftOut }) => leftOut === null)
    .map(({ id: contact, language }) => ({
      contact,
      item: translation !== undefined && language !== ordered.language ? translation : id,
    }));
  await database.query(
    `INSERT INTO deliveries (mailing_id, recipient_id, items)
     SELECT $1, contact, ARRAY[item] FROM json_to_recordset($2) AS row (contact bigint, item bigint)
     ON CONFLICT DO NOTHING`,
    [id, JSON.stringify(told)],
  );
}

/** A row for the release in the other language, where readers have that, or it may go under embargo too. */
async function noteTranslation(database: ClientBase, id: number): Promise<number | undefined> {
  const { rows } = await database.query<{ id: number }>(
    `WITH mailing AS (
       SELECT 'text ' || split_part(own.occasion, ' ', 2) AS occasion, other.source AS kind, other.id AS document_id,
         other.language, coalesce(own.detail->'other', '{}') AS detail
       FROM mailings AS own
       JOIN published_texts AS text ON text.source = own.kind AND text.id = own.document_id AND text.language = own.language
       JOIN published_texts AS other ON other.source = own.kind AND other.id = text.translation
       WHERE own.id = $1
     )
     INSERT INTO mailings (audience, occasion, kind, document_id, language, due_at, begun_at, detail)
     SELECT 'press', mailing.occasion, mailing.kind, mailing.document_id, mailing.language, now(), now(), mailing.detail
     FROM mailing JOIN published_texts AS text ON ${isTextOf}
     LEFT JOIN published_addresses AS page ON page.collection = mailing.kind AND page.document_id = mailing.document_id
       AND page.language = mailing.language AND page.withdrawn_at IS NULL
     WHERE ${isVisible} AND ${isStanding} OR ${isUnderEmbargo}
     ON CONFLICT DO NOTHING RETURNING id::int`,
    [id],
  );
  return rows[0]?.id;
}

/** To those who were told of the text, in its language. */
async function writeCorrection(database: ClientBase, { id }: Mailing): Promise<void> {
  await database.query(
    `INSERT INTO deliveries (mailing_id, recipient_id, items)
     SELECT DISTINCT mailing.id, got.recipient_id, ARRAY[mailing.id] FROM mailings AS mailing
     JOIN mailings AS release ON release.audience = 'press' AND release.kind = '${pressKind}'
       AND release.document_id = mailing.document_id AND NOT starts_with(release.occasion, 'correction ')
     JOIN deliveries AS got ON got.items @> ARRAY[release.id] AND got.state = 'sent'
     JOIN media_contacts AS one ON one.id = got.recipient_id AND one.rests_since IS NULL AND NOT ${isOptedOut}
     WHERE mailing.id = $1 ON CONFLICT DO NOTHING`,
    [id],
  );
}

/** A letter that came back. After the third within some time, the address is left alone until staff mend it. */
async function countBounce(database: ClientBase, id: number): Promise<void> {
  await database.query(
    `UPDATE media_contacts SET bounced_at = now(), bounces = counted.bounces,
       rests_since = CASE WHEN counted.bounces >= $2 THEN coalesce(rests_since, now()) ELSE rests_since END
     FROM (SELECT CASE WHEN bounced_at >= now() - interval '90 days' THEN bounces + 1 ELSE 1 END AS bounces
       FROM media_contacts WHERE id = $1) AS counted
     WHERE id = $1`,
    [id, pressTerms.bounces],
  );
}
