import type { PayloadRequest } from 'payload';
import type { AskedQuery } from './handled.ts';

export interface Added {
  /** The term's own word. */
  title: string;
  /** Whether it goes to the site by itself; otherwise the term is, or has, a draft that waits for staff. */
  published: boolean;
}

/**
 * Adds a query to the synonyms of a term in its language. A term without unpublished changes stays
 * published; one with such changes gets one more, as nobody has asked to publish them.
 *
 * @returns nothing when there is no such term, or it has no word in that language
 */
export async function addSynonym(
  term: number,
  { language, query }: AskedQuery,
  req: PayloadRequest,
): Promise<Added | undefined> {
  const which = { collection: 'terms', id: term, locale: language, overrideAccess: false, depth: 0 } as const;
  const newest = await req.payload.findByID({ ...which, draft: true, disableErrors: true, req });
  if (!newest?.title) return undefined;
  const synonyms = newest.synonyms ?? [];
  const published = newest._status === 'published';
  const isKnown = synonyms.some((synonym) => synonym.toLowerCase() === query);
  if (!isKnown) {
    await req.payload.update({
      ...which,
      data: { synonyms: [...synonyms, query], _status: published ? 'published' : 'draft' },
      draft: !published,
      req,
    });
  }
  return { title: newest.title, published };
}
