import type { ClientBase } from 'pg';
import { unusedFiles } from './pages.ts';

/** For how long pages in readers' tabs, feeds and mails may ask for a rendition that was (days). */
const keptFor = 30;

/**
 * Takes files out of use that no page shows any longer. The former renditions of a picture that still is on
 * some page are kept for a time; of a picture that is on none, everything goes at once, what was kept too.
 *
 * @param files what pages have shown until now
 * @returns the addresses that nobody may reach any longer
 */
export async function retireFiles(client: ClientBase, files: Iterable<string>): Promise<string[]> {
  const unused = await unusedFiles(client, files);
  if (unused.length === 0) return [];
  await client.query(
    `INSERT INTO published_former_files (address, media_id, kept_until)
     SELECT file, substring(file FROM '^/media/([0-9]+)-')::integer, now() + make_interval(days => $2)
     FROM unnest($1::text[]) AS file WHERE file ~ '^/media/[0-9]+-'
     ON CONFLICT (address) DO UPDATE SET kept_until = excluded.kept_until`,
    [unused, keptFor],
  );
  const kept = new Set(await formerFiles(client));
  return [...unused.filter((file) => !kept.has(file)), ...(await purgeFormerFiles(client))];
}

/** Forgets what was kept long enough, and what was of pictures that are on no page. @returns the addresses */
export async function purgeFormerFiles(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>(
    `DELETE FROM published_former_files AS former
     WHERE kept_until < now() OR NOT EXISTS (
       SELECT 1 FROM published_pages
       WHERE tags @> ARRAY['media:' || media_id]
       AND EXISTS (SELECT 1 FROM unnest(files) AS file WHERE file LIKE '/media/' || media_id || '-%')
     )
     RETURNING address`,
  );
  // A crop that was taken back is in use again.
  return unusedFiles(
    client,
    rows.map(({ address }) => address),
  );
}

/** The addresses of all that is kept although no page shows it. */
export async function formerFiles(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ address: string }>('SELECT address FROM published_former_files');
  return rows.map(({ address }) => address);
}
