import type { PayloadRequest } from 'payload';
import type { AskedQuery } from './handled.ts';

/**
 * Adds a query to the synonyms of a term in its language.
 *
 * @returns the term's own word; nothing when there is no such term, or it has no word in that language
 */
export async function addSynonym(
  term: number,
  { language, query }: AskedQuery,
  req: PayloadRequest,
): Promise<string | undefined> {
  const which = { collection: 'terms', id: term, locale: language, overrideAccess: false, depth: 0 } as const;
  const stored = await req.payload.findByID({ ...which, disableErrors: true, req });
  if (!stored?.title) return undefined;
  const synonyms = stored.synonyms ?? [];
  const isKnown = synonyms.some((synonym) => synonym.toLowerCase() === query);
  if (!isKnown) await req.payload.update({ ...which, data: { synonyms: [...synonyms, query] }, req });
  return stored.title;
}
