import type { ClientBase } from 'pg';
import { subscriptionTerms } from '../../common/protocol/subscriptions.ts';
import { hasItAsPress } from '../press-lists/recipients.ts';
import { subscriberAddress, tokenOf } from '../subscriptions/links.ts';
import { countBounce, findSubscriber, removeSubscriber } from '../subscriptions/store.ts';
import type { Audience, Mailing, Recipient } from './audience.ts';
import { isTextOf, isVisible } from './visible.ts';

/** Those who have asked for letters themselves. */
export const subscribers: Audience = {
  async writeDown(database, mailing) {
    if (mailing.since) await writeGathered(database, mailing, mailing.since);
    else if (mailing.occasion === 'release') await writeRelease(database, mailing);
    else await writeCorrection(database, mailing);
  },
  async recipient(database, id): Promise<Recipient | undefined> {
    const found = await findSubscriber(database, id);
    if (!found || found.restsSince) return undefined;
    const token = tokenOf(found);
    const links = { choices: subscriberAddress(token), leave: subscriberAddress(token, 'leave') };
    return { address: found.address, language: found.language, links };
  },
  bounced: (database, id) => countBounce(database, id, subscriptionTerms.bounces),
  complained: removeSubscriber,
};

const idsOf = (name: string) => `ARRAY(SELECT json_array_elements_text(text.data->'${name}')::int)`;

/** That a subscriber has asked for a text: for its kind and language, and for one of the things that it is about. */
const isWanted = `text.source = ANY(one.kinds) AND text.language = ANY(one.languages)
  AND (cardinality(one.topics) + cardinality(one.regions) + cardinality(one.organisations) = 0
    OR one.topics && ${idsOf('topics')} OR one.regions && ${idsOf('regions')}
    OR one.organisations && ${idsOf('organisations')})`;

/** That they have not got it, whatever they had chosen then, nor as somebody of the press. */
const isNew = `NOT EXISTS (SELECT FROM deliveries AS former
  WHERE former.recipient_id = one.id AND former.items @> ARRAY[mailing.id]) AND NOT ${hasItAsPress}`;

/** To all who want it at once. */
async function writeRelease(database: ClientBase, { id }: Mailing): Promise<void> {
  await database.query(
    `INSERT INTO deliveries (mailing_id, recipient_id, items)
     SELECT mailing.id, one.id, ARRAY[mailing.id] FROM mailings AS mailing
     JOIN published_texts AS text ON ${isTextOf}
     JOIN subscribers AS one ON one.pace = 'now' AND one.rests_since IS NULL AND ${isWanted}
     WHERE mailing.id = $1 AND ${isVisible} AND ${isNew}
     ON CONFLICT DO NOTHING`,
    [id],
  );
}

/** To those who got the text, at once or with others. */
async function writeCorrection(database: ClientBase, { id }: Mailing): Promise<void> {
  await database.query(
    `INSERT INTO deliveries (mailing_id, recipient_id, items)
     SELECT DISTINCT mailing.id, got.recipient_id, ARRAY[mailing.id] FROM mailings AS mailing
     JOIN mailings AS release ON release.occasion = 'release' AND release.audience = mailing.audience
       AND release.kind = mailing.kind AND release.document_id = mailing.document_id
     JOIN deliveries AS got ON got.items @> ARRAY[release.id] AND got.state = 'sent'
     JOIN subscribers AS one ON one.id = got.recipient_id AND one.rests_since IS NULL
     WHERE mailing.id = $1 ON CONFLICT DO NOTHING`,
    [id],
  );
}

/** To each of a pace, with what they want of all that has come since the last time. */
async function writeGathered(
  database: ClientBase,
  { id, occasion, dueAt }: Mailing,
  since: Date,
): Promise<void> {
  await database.query(
    `INSERT INTO deliveries (mailing_id, recipient_id, items)
     SELECT $1, one.id, array_agg(mailing.id ORDER BY mailing.id DESC) FROM mailings AS mailing
     JOIN published_texts AS text ON ${isTextOf}
     JOIN subscribers AS one ON one.pace = $2 AND one.confirmed_at <= $4 AND one.rests_since IS NULL AND ${isWanted}
     WHERE mailing.occasion = 'release' AND mailing.audience = 'subscribers'
       AND mailing.begun_at > $3 AND mailing.begun_at <= $4 AND ${isVisible} AND ${isNew}
     GROUP BY one.id ON CONFLICT DO NOTHING`,
    [id, occasion.split(' ')[0], since, dueAt],
  );
}
