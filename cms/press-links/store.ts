import type { Pool } from 'pg';
import type { Kind } from '../../common/addresses.ts';
import { digestOf, makeToken } from '../keys/seal.ts';

/** A link by which people without an account read a document, as staff see it. */
export interface PressLink {
  id: number;
  /** Whom it was made for. */
  label: string;
  endsAt: Date;
  recalledAt: Date | null;
  /** How often the page was opened by people, and when last. */
  opened: number;
  openedAt: Date | null;
}

/** The link that an address bears, and what it leads to. */
export interface FoundLink extends PressLink {
  kind: Kind;
  documentId: number;
  madeAt: Date;
  /** Whether the document was published, with a time ahead, when the link was made. */
  ofPublished: boolean;
}

export type NewLink = Pick<FoundLink, 'kind' | 'documentId' | 'label' | 'endsAt' | 'ofPublished'>;

const columns = `id::int, label, ends_at AS "endsAt", recalled_at AS "recalledAt", opened, opened_at AS "openedAt"`;

/** @returns the token of 256 bits, of which only the digest is kept, and the link */
export async function makePressLink(pool: Pool, link: NewLink): Promise<{ token: string; link: PressLink }> {
  const token = makeToken();
  const { rows } = await pool.query<PressLink>(
    `INSERT INTO press_links (digest, kind, document_id, label, ends_at, of_published)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${columns}`,
    [digestOf(token), link.kind, link.documentId, link.label, link.endsAt, link.ofPublished],
  );
  const [made] = rows;
  if (!made) throw new Error('The database has not stored a link for the press.');
  return { token, link: made };
}

/** Those of a document, the newest first. */
export async function pressLinksOf(pool: Pool, kind: Kind, documentId: number): Promise<PressLink[]> {
  const { rows } = await pool.query<PressLink>(
    `SELECT ${columns} FROM press_links WHERE kind = $1 AND document_id = $2 ORDER BY id DESC`,
    [kind, documentId],
  );
  return rows;
}

/** @returns the link, which holds no longer; nothing where the document has no such link */
export async function recallPressLink(
  pool: Pool,
  { id, kind, documentId }: { id: number; kind: Kind; documentId: number },
): Promise<PressLink | undefined> {
  const { rows } = await pool.query<PressLink>(
    `UPDATE press_links SET recalled_at = coalesce(recalled_at, now())
     WHERE id = $1 AND kind = $2 AND document_id = $3 RETURNING ${columns}`,
    [id, kind, documentId],
  );
  return rows[0];
}

/** The same question for whatever is given, so that a guess learns nothing from how long it takes. */
export async function findPressLink(pool: Pool, token: string): Promise<FoundLink | undefined> {
  const { rows } = await pool.query<FoundLink>(
    `SELECT ${columns}, kind, document_id AS "documentId", made_at AS "madeAt", of_published AS "ofPublished"
     FROM press_links WHERE digest = $1`,
    [digestOf(token)],
  );
  return rows[0];
}

export async function countOpening(pool: Pool, id: number): Promise<void> {
  await pool.query('UPDATE press_links SET opened = opened + 1, opened_at = now() WHERE id = $1', [id]);
}
