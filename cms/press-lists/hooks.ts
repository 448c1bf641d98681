import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  EmailFieldValidation,
  PayloadRequest,
} from 'payload';
import { may } from '../access/roles.ts';
import { transactionOf } from '../database/transaction.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { recordAct } from '../history/record-act.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text, type Text } from '../i18n/texts.ts';
import type { MediaContact } from '../payload-types.ts';
import { digestOfAddress, readAddress } from '../subscriptions/address.ts';

/** As letters to subscribers have it, which take more addresses than Payload does. */
export const anAddress: EmailFieldValidation = (value, { req }) =>
  readAddress(value ?? '') !== undefined || text('pressList.address.wrong')[languageOfStaff(req)];

/** An address is written one way, is one person's, and is not brought back when it has opted out. */
export const keepAddress: CollectionBeforeValidateHook<MediaContact> = async ({
  data = {},
  originalDoc,
  req,
}) => {
  if (typeof data.email !== 'string') return data;
  const wrong = (reason: Text) => invalidField(req, 'media-contacts', 'email', reason);
  const email = readAddress(data.email);
  // The field's own rule says what is wrong with it.
  if (!email) return data;
  const digest = digestOfAddress(email);
  // Of somebody new, there is an original without anything in it.
  const former: string | undefined = originalDoc?.email;
  if (former && digestOfAddress(former) === digest) return { ...data, email };
  const other = await otherWith(req, digest, originalDoc?.id);
  if (other) throw wrong(filled(text('pressList.address.known'), { name: other }));
  const isBack = !data.optedOutAt && (await hasOptedOut(req, digest));
  if (isBack && !may(req.user, 'delete for good')) throw wrong(text('pressList.address.optedOut'));
  if (isBack) await forgetOptOut(req, digest);
  return { ...data, email, digest, bounces: 0, bouncedAt: null, restsSince: null };
};

function filled({ sv, en }: Text, values: Record<string, string>): Text {
  return { sv: fill(sv, values), en: fill(en, values) };
}

async function otherWith(
  req: PayloadRequest,
  digest: string,
  own: number | undefined,
): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: 'media-contacts',
    where: { digest: { equals: digest }, id: { not_equals: own ?? 0 } },
    limit: 1,
    depth: 0,
    req,
  });
  return docs[0]?.name;
}

async function hasOptedOut(req: PayloadRequest, digest: string): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`SELECT FROM press_opt_outs WHERE digest = ${digest}`);
  return rows.length > 0;
}

export async function forgetOptOut(req: PayloadRequest, digest: string): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM press_opt_outs WHERE digest = ${digest}`);
}

/** A form that was opened before somebody opted out knows nothing of that, and does not take it back. */
export const keepOptOut: CollectionBeforeChangeHook<MediaContact> = ({ data, originalDoc }) => ({
  ...data,
  optedOutAt: originalDoc?.optedOutAt ?? data.optedOutAt ?? null,
});

export const rememberOptOut: CollectionAfterChangeHook<MediaContact> = async ({ doc, req }) => {
  if (!doc.optedOutAt) return doc;
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO press_opt_outs (digest) VALUES (${digestOfAddress(doc.email)}) ON CONFLICT DO NOTHING`);
  return doc;
};

/** What waits is not sent, and nobody can tell any longer who got what. Nor does the history tell who it was. */
export const forgetContact: CollectionAfterDeleteHook<MediaContact> = async ({ doc, req }) => {
  const database = await transactionOf(req);
  await database.execute(sql`
    UPDATE deliveries SET recipient_id = NULL, state = CASE state WHEN 'waiting' THEN 'left' ELSE state END
    WHERE id IN (SELECT delivery.id FROM deliveries AS delivery
      JOIN mailings AS mailing ON mailing.id = delivery.mailing_id AND mailing.audience = 'press'
      WHERE recipient_id = ${doc.id} FOR UPDATE OF delivery SKIP LOCKED)`);
  await recordAct(req, { act: 'remove contact', kind: 'media-contacts' });
  return doc;
};
