import type { ClientBase } from 'pg';
import { goneTag, type Tag } from '../../common/protocol/cache-tags.ts';
import type { Queryable } from '../store/read-texts.ts';

/** A page as it was last written. */
export interface PublishedPage {
  address: string;
  /** What it read. */
  tags: Tag[];
  /** Pictures and files that it shows, as addresses. */
  files: string[];
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
}

/** A page that should stand at an address and has not come to, because it could not be rendered. */
export function missingPage(address: string): PublishedPage {
  return { address, tags: [], files: [], hash: '' };
}

/** Whether it has come to stand there. */
export function isPresent({ hash }: PublishedPage): boolean {
  return hash !== '';
}

/** Whether the page tells no more than that something was withdrawn. */
export function isGone({ tags }: PublishedPage): boolean {
  return tags.includes(goneTag);
}

/** Whether it is a page that readers open, not a feed or the like. */
export function isStanding(page: PublishedPage): boolean {
  return page.address.endsWith('/') && !isGone(page);
}

/** The addresses of all pages that have read anything that the tags stand for. */
export async function pagesWithTags(client: ClientBase, tags: Iterable<Tag>): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>(
    'SELECT address FROM published_pages WHERE tags && $1',
    [[...tags]],
  );
  return rows.map(({ address }) => address);
}

/** The addresses of all pages that show or offer a file. */
export async function pagesWithFile(client: ClientBase, file: string): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>(
    'SELECT address FROM published_pages WHERE files @> ARRAY[$1]',
    [file],
  );
  return rows.map(({ address }) => address);
}

export async function readPages(client: Queryable, addresses: string[]): Promise<Map<string, PublishedPage>> {
  const { rows } = await client.query<PublishedPage>(
    'SELECT address, tags, files, hash FROM published_pages WHERE address = ANY($1)',
    [addresses],
  );
  return new Map(rows.map((page) => [page.address, page]));
}

/** The addresses of all pages, but for those that were withdrawn or are missing. */
export async function allPages(client: ClientBase): Promise<string[]> {
  return addressesWhere(client, `NOT tags @> $1 AND hash <> ''`);
}

/** The addresses of all withdrawn pages. */
export async function gonePages(client: ClientBase): Promise<string[]> {
  return addressesWhere(client, 'tags @> $1');
}

async function addressesWhere(client: ClientBase, condition: string): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>(
    `SELECT address FROM published_pages WHERE ${condition}`,
    [[goneTag]],
  );
  return rows.map(({ address }) => address);
}

/** All pages that readers open, with their hashes. */
export async function standingPages(client: Queryable): Promise<Pick<PublishedPage, 'address' | 'hash'>[]> {
  const { rows } = await client.query<Pick<PublishedPage, 'address' | 'hash'>>(
    `SELECT address, hash FROM published_pages WHERE address LIKE '%/' AND NOT tags @> $1 AND hash <> ''`,
    [[goneTag]],
  );
  return rows;
}

/** The addresses of all pictures and files that pages show. */
export async function allFiles(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ file: string }>(
    'SELECT DISTINCT unnest(files) AS file FROM published_pages',
  );
  return rows.map(({ file }) => file);
}

export async function savePages(client: ClientBase, pages: PublishedPage[]): Promise<void> {
  await client.query(
    `INSERT INTO published_pages (address, tags, files, hash)
     SELECT address, tags, files, hash FROM jsonb_to_recordset($1) AS page(address text, tags text[], files text[], hash text)
     ON CONFLICT (address) DO UPDATE
     SET tags = excluded.tags, files = excluded.files, hash = excluded.hash, incomplete = false`,
    [JSON.stringify(pages)],
  );
}

/**
 * Notes that these pages are about to be rendered. Until they are saved or removed their files may tell more
 * than the table does, of which only this mark is left if the publisher is killed.
 */
export async function markIncomplete(client: ClientBase, addresses: string[]): Promise<void> {
  await client.query(
    `INSERT INTO published_pages (address, tags, files, hash, incomplete)
     SELECT address, '{}', '{}', '', true FROM unnest($1::text[]) AS address
     ON CONFLICT (address) DO UPDATE SET incomplete = true`,
    [addresses],
  );
}

/** The addresses of pages that a publisher has begun to render, and was killed before it noted them. */
export async function incompletePages(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>(
    'SELECT address FROM published_pages WHERE incomplete',
  );
  return rows.map(({ address }) => address);
}

export async function removePages(client: ClientBase, addresses: string[]): Promise<void> {
  await client.query('DELETE FROM published_pages WHERE address = ANY($1)', [addresses]);
}

/** Of these files, those that no page shows any longer. */
export async function unusedFiles(client: ClientBase, files: Iterable<string>): Promise<string[]> {
  const { rows } = await client.query<{ file: string }>(
    `SELECT file FROM unnest($1::text[]) AS file
     WHERE NOT EXISTS (SELECT 1 FROM published_pages WHERE files @> ARRAY[file])`,
    [[...files]],
  );
  return rows.map(({ file }) => file);
}

/** The release whose files the table tells of; `undefined` before the first. */
export async function currentRelease(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM published_release');
  return rows[0]?.id;
}

/** Makes the table tell of another release, as one step. */
export async function replacePages(
  client: ClientBase,
  release: string,
  pages: PublishedPage[],
): Promise<void> {
  await client.query('DELETE FROM published_release');
  await client.query('DELETE FROM published_pages');
  await client.query('INSERT INTO published_release (id) VALUES ($1)', [release]);
  for (let start = 0; start < pages.length; start += 500)
    await savePages(client, pages.slice(start, start + 500));
}

/** Does several things in the database as one. */
export async function inTransaction<T>(client: ClientBase, act: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await act();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
