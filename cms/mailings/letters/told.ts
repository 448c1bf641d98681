import type { ClientBase } from 'pg';
import { pageAddress, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import type { CorrectionType } from '../../../common/view-model/corrections.ts';
import { unseal } from '../../keys/seal.ts';
import { isTextOf, isUnderEmbargo, isVisible } from '../visible.ts';

/** A text that a letter tells of. */
export interface Told {
  kind: Kind;
  language: Language;
  title: string;
  lede: string;
  /** Its path on the site. */
  address: string;
  /** What has changed, where that is what the letter is about. */
  correction?: { type: CorrectionType; text: string };
  contacts: Contact[];
  /** What staff say to the press beside the text. */
  line?: string;
  /** Where only the press reads it yet: from when on everybody does, and where it stands until then. */
  embargo?: { until: Date; link: string };
}

/** Somebody to ask. */
export interface Contact {
  name: string;
  role: string;
  /** As staff wrote it. */
  phone: string;
  email: string;
}

const from = `FROM mailings AS mailing JOIN published_texts AS text ON ${isTextOf}
  LEFT JOIN published_addresses AS page ON page.collection = mailing.kind AND page.document_id = mailing.document_id
    AND page.language = mailing.language AND page.withdrawn_at IS NULL
  WHERE mailing.id = ANY($1::bigint[]) AND (${isVisible} AND page.address IS NOT NULL OR ${isUnderEmbargo})`;

/** Those of the texts that readers have, or the press by a link, each in the form that it has; empty where there is none. */
export async function stateOfTold(database: ClientBase, items: number[]): Promise<string> {
  const { rows } = await database.query<{ state: string | null }>(
    `SELECT string_agg(DISTINCT concat_ws(':', mailing.id, text.revision, CASE WHEN ${isUnderEmbargo} THEN text.visible_from END),
       ' ') AS state ${from}`,
    [items],
  );
  return rows[0]?.state ?? '';
}

interface Row extends Omit<Told, 'contacts' | 'correction' | 'line' | 'embargo' | 'address'> {
  /** Of a page that stands. */
  address: string | null;
  slug: string;
  /** Of a text under embargo. */
  until: Date | null;
  detail: { type?: CorrectionType; text?: string; line?: string; link?: string };
  contacts: Contact[] | null;
}

/** The newest first. */
export async function readTold(database: ClientBase, items: number[]): Promise<Told[]> {
  const { rows } = await database.query<Row>(
    `SELECT DISTINCT ON (mailing.id) mailing.kind, mailing.language, text.data->>'title' AS title, page.address, text.slug,
       coalesce(text.data->>'lede', '') AS lede, mailing.detail, ${contactsOf("text.body->'contacts'")} AS contacts,
       CASE WHEN ${isUnderEmbargo} THEN coalesce(text.visible_from, now()) END AS until
     ${from} ORDER BY mailing.id DESC, page.address`,
    [items],
  );
  return rows.map(({ detail, contacts, address, slug, until, ...told }) => ({
    ...told,
    address: address ?? pageAddress(told.kind, told.language, slug),
    contacts: contacts ?? [],
    ...(detail.type && { correction: { type: detail.type, text: detail.text ?? '' } }),
    ...(detail.line && { line: detail.line }),
    ...(until && { embargo: { until, link: unseal('press', detail.link ?? '') ?? '' } }),
  }));
}

/** An expression for people by their ids, as readers have them in the language of `text`. */
export function contactsOf(ids: string): string {
  return `(SELECT json_agg(json_build_object('name', person.data->>'name', 'role', coalesce(person.data->>'role', ''),
      'phone', coalesce(person.data->>'phone', ''), 'email', coalesce(person.data->>'email', '')) ORDER BY one.at)
    FROM json_array_elements_text(${ids}) WITH ORDINALITY AS one (id, at)
    JOIN published_texts AS person ON person.source = 'people' AND person.id = one.id::int
      AND person.language = text.language)`;
}
