import type { Payload } from 'payload';
import { kinds } from '../../../common/addresses.ts';
import { languages } from '../../../common/languages.ts';

/**
 * Reads a document of each kind in each language through Payload, and throws if the fill has gone wrong.
 * `total`: documents, each with its translation.
 */
export async function checkFilled(payload: Payload, total: number): Promise<void> {
  let found = 0;
  for (const collection of kinds) {
    found += (await payload.count({ collection })).totalDocs;
    for (const language of languages) {
      const where = { language: { equals: language }, translationKey: { equals: `${collection}-1` } };
      const [document] = (await payload.find({ collection, where, depth: 1 })).docs;
      const blocks = document?.body?.root.children.length ?? 0;
      const related = (document?.topics?.length ?? 0) + (document?.organisations?.length ?? 0);
      const isWhole = document?._status === 'published' && document.title && document.lede;
      if (isWhole && blocks > 1 && related === 4) continue;
      throw new Error(`The first filled document of ${collection} does not read well in ${language}.`);
    }
  }
  const expected = total * languages.length;
  if (found !== expected) throw new Error(`${found} documents were filled instead of ${expected}.`);
}
