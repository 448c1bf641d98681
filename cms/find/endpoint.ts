import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { refusedResponse } from '../access/refusal.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { readPlans } from '../plans/read-plans.ts';
import type { Standing } from '../published/standing.ts';
import { collectionsFor } from './collections.ts';
import { searchTexts, type Hit } from './search.ts';
import { marked, snippetOf, type Piece } from './snippet.ts';

/** One of what was found, as the admin shows it. */
export interface Found {
  collection: string;
  id: number;
  /** Of a text that is written in one. */
  language: Language | null;
  title: Piece[];
  snippet: Piece[];
  /** Of a text: where it stands for readers. Of anything else, whether it lies in the trash. */
  standing: Standing | null;
  isChanged: boolean;
}

const limit = 20;
/** Nobody types more, in letters. */
const maxQuery = 200;

/** `GET /api/find?q=…`: what staff may read of everything that is written, drafts included. */
export const find: Endpoint = {
  path: '/find',
  method: 'get',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    const query = (req.searchParams.get('q') ?? '').slice(0, maxQuery);
    return Response.json({ found: await findFor(req, query) });
  },
};

async function findFor(req: PayloadRequest, query: string): Promise<Found[]> {
  const database = req.payload.db.drizzle;
  const collections = collectionsFor(req.user);
  const { hits, words } = await searchTexts(database, { query, collections, limit });
  const standings = await standingsOf(req, hits);
  return hits.flatMap((hit) => {
    const stands = standings.get(keyOf(hit.collection, hit.id));
    // What is stored past the hooks may be gone without a word.
    return stands ? [shown(hit, { words, language: languageOfStaff(req), ...stands })] : [];
  });
}

type Stands = Pick<Found, 'standing' | 'isChanged'>;

function shown(
  { collection, id, language, titles, body }: Hit,
  { words, language: own, ...stands }: Stands & { words: string[]; language: Language },
): Found {
  const title = titles[own] ?? titles.any ?? languages.map((other) => titles[other]).find(Boolean) ?? '';
  return {
    ...{ collection, id, language },
    title: marked(title, words),
    snippet: snippetOf(body, words),
    ...stands,
  };
}

/** Of those that are still there. */
async function standingsOf(req: PayloadRequest, hits: Hit[]): Promise<Map<string, Stands>> {
  const collections = [...new Set(hits.map(({ collection }) => collection))];
  const idsIn = (slug: string) => hits.filter(({ collection }) => collection === slug).map(({ id }) => id);
  const read = collections.map(async (slug) =>
    (await (isKind(slug) ? ofTexts(req, slug, idsIn(slug)) : ofThings(req, slug, idsIn(slug)))).map(
      ({ id, ...stands }) => [keyOf(slug, id), stands] as const,
    ),
  );
  return new Map((await Promise.all(read)).flat());
}

async function ofTexts(req: PayloadRequest, kind: Kind, ids: number[]) {
  const { payload } = req;
  const plans = await readPlans(payload.db.drizzle, { kinds: [kind], ids, now: new Date() });
  return plans.map(({ id, standing, isChanged }) => ({ id, standing, isChanged }));
}

async function ofThings({ payload }: PayloadRequest, slug: string, ids: number[]) {
  const table = sql.identifier(slug.replaceAll('-', '_'));
  const { rows } = await payload.db.drizzle.execute<{ id: number; trashed: boolean }>(sql`
    SELECT own.id, known.trashed FROM ${table} AS own
    JOIN find_texts AS known ON known.collection = ${slug} AND known.document_id = own.id
    WHERE own.id IN (${sql.join(ids, sql`, `)})`);
  return rows.map(({ id, trashed }) => ({
    id,
    standing: trashed ? ({ kind: 'trash' } as const) : null,
    isChanged: false,
  }));
}

function keyOf(collection: string, id: number): string {
  return `${collection} ${id}`;
}
