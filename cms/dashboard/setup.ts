import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { may } from '../access/roles.ts';
import { transactionOf } from '../database/transaction.ts';
import { sendsMail } from '../mail/post.ts';
import { hiddenPreference, steps, placeOf, type SetupStep, type StepName } from './setup-steps.ts';

/** What whoever asks could still set up; nothing when all of it is done, or they have put the list away. */
export async function readSetup(req: PayloadRequest): Promise<SetupStep[]> {
  const own = steps.filter((name) => may(req.user, placeOf[name].capability));
  if (own.length === 0) return [];
  const { hidden, ...isDone } = await readFacts(req);
  if (hidden || own.every((name) => isDone[name])) return [];
  return own.map((name) => ({ name, address: placeOf[name].address, isDone: isDone[name] }));
}

type Facts = Record<StepName | 'hidden', boolean>;

/** What came with the sample is nobody's own: its addresses are made up, and nobody has written it here. */
async function readFacts(req: PayloadRequest): Promise<Facts> {
  const user = typeof req.user?.id === 'number' ? req.user.id : 0;
  const database = await transactionOf(req);
  const { rows } = await database.execute<Omit<Facts, 'mail'>>(sql`
    SELECT
      EXISTS (SELECT FROM settings WHERE publisher_name <> '' AND coalesce(publisher_email, '') NOT LIKE '%@example.%') AS organisation,
      EXISTS (SELECT FROM settings WHERE logo_id IS NOT NULL) AS logo,
      EXISTS (SELECT FROM totp_secrets WHERE user_id = ${user}) OR EXISTS (SELECT FROM passkeys WHERE user_id = ${user}) AS factor,
      (SELECT count(*) > 1 FROM users) AS colleague,
      EXISTS (SELECT FROM people WHERE phone <> '' AND example IS NOT TRUE AND deleted_at IS NULL) AS contact,
      EXISTS (SELECT FROM home WHERE field_authors <> '{}') AS home,
      EXISTS (SELECT FROM press_releases WHERE _status = 'published' AND deleted_at IS NULL AND field_authors <> '{}') AS release,
      EXISTS (
        SELECT FROM payload_preferences AS preference
        JOIN payload_preferences_rels AS owner ON owner.parent_id = preference.id AND owner.users_id = ${user}
        WHERE preference.key = ${hiddenPreference} AND preference.value = 'true') AS hidden`);
  const [facts] = rows;
  if (!facts) throw new Error('The database has not told what is set up.');
  return { ...facts, mail: sendsMail() };
}
