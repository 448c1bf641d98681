import type { ClientBase, Pool } from 'pg';
import type { Language } from '../../common/languages.ts';
import { pressKind } from './kind.ts';
import { isOptedOut } from './opt-outs.ts';

/** Whom staff have chosen, by ids: lists, and journalists beside them. */
export interface Chosen {
  lists: number[];
  contacts: number[];
}

/** Why somebody who was chosen gets no letter. */
export type LeftOut = 'optedOut' | 'rests' | 'got' | 'subscribes';

export interface ChosenContact {
  id: number;
  name: string;
  outlet: string;
  email: string;
  language: Language;
  /** Nothing for those who get it. */
  leftOut: LeftOut | null;
}

/** A release in the languages in which there is one. */
export async function releasePair(database: Pool | ClientBase, id: number): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>(
    `SELECT other.id FROM press_releases AS own
     JOIN press_releases AS other ON other.id = own.id OR other.translation_key = own.translation_key
     WHERE own.id = $1`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** That somebody has, or is about to get, a letter that tells of a release; not that it was corrected. */
const tells = (audience: string, recipient: string, documents: string) => `EXISTS (
  SELECT FROM deliveries AS got JOIN mailings AS told ON told.id = ANY(got.items)
  WHERE got.recipient_id = ${recipient} AND got.state IN ('waiting', 'handing', 'sent', 'unknown')
    AND told.audience = '${audience}' AND told.kind = '${pressKind}' AND told.document_id IN (${documents})
    AND NOT starts_with(told.occasion, 'correction '))`;

/** That a subscriber `one` is a journalist who has the release of a row `mailing`, whose row is `text`, by way of a list. */
export const hasItAsPress = `EXISTS (SELECT FROM media_contacts AS same WHERE same.digest = one.digest
  AND ${tells('press', 'same.id', 'mailing.document_id, text.translation')})`;

/**
 * Everybody who was chosen, each once: who gets a release, and who does not, and why. Nobody gets a release twice, in whatever
 * language, as a journalist or as a subscriber.
 *
 * @param release its ids in all languages
 */
export async function chosenContacts(
  database: Pool | ClientBase,
  { lists, contacts }: Chosen,
  release: number[],
): Promise<ChosenContact[]> {
  const isOfRelease = 'SELECT unnest($3::int[])';
  const { rows } = await database.query<ChosenContact>(
    `SELECT one.id, one.name, coalesce(one.outlet, '') AS outlet, one.email, one.language,
       CASE WHEN ${isOptedOut} THEN 'optedOut' WHEN one.rests_since IS NOT NULL THEN 'rests'
         WHEN ${tells('press', 'one.id', isOfRelease)} THEN 'got'
         WHEN EXISTS (SELECT FROM subscribers AS same WHERE same.digest = one.digest
           AND ${tells('subscribers', 'same.id', isOfRelease)}) THEN 'subscribes' END AS "leftOut"
     FROM media_contacts AS one
     WHERE one.id = ANY($1) OR EXISTS (SELECT FROM media_contacts_rels AS listed
       WHERE listed.parent_id = one.id AND listed.path = 'lists' AND listed.press_lists_id = ANY($2))
     ORDER BY one.name, one.id`,
    [contacts, lists, release],
  );
  return rows;
}
