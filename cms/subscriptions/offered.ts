import type { Pool } from 'pg';
import type { Language } from '../../common/languages.ts';
import { subscribedThings, type SubscribedThing } from '../../common/protocol/subscriptions.ts';

/** What somebody can narrow a subscription to. */
export interface Offered {
  id: number;
  title: string;
}

/** Those that readers have, in the order of their names. */
export async function offeredThings(
  pool: Pool,
  language: Language,
): Promise<Record<SubscribedThing, Offered[]>> {
  const { rows } = await pool.query<Offered & { source: SubscribedThing }>(
    `SELECT source, id::int, data->>'title' AS title FROM published_texts
     WHERE source = ANY($1) AND language = $2 AND slug IS NOT NULL`,
    [subscribedThings, language],
  );
  rows.sort((one, other) => one.title.localeCompare(other.title, language));
  const of = (thing: SubscribedThing) => rows.filter(({ source }) => source === thing);
  return { topics: of('topics'), regions: of('regions'), organisations: of('organisations') };
}
