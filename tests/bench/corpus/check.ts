import type { Payload } from 'payload';
import { kinds } from '../../../site/addresses.ts';
import { languages } from '../../../site/languages.ts';

/** Reads a document of each kind in each language through Payload, and throws if the fill has gone wrong. */
export async function checkFilled(payload: Payload, total: number): Promise<void> {
  let found = 0;
  for (const collection of kinds) {
    found += (await payload.count({ collection })).totalDocs;
    for (const locale of languages) {
      const document = await payload.findByID({ collection, id: 1, locale, depth: 1, fallbackLocale: false });
      const blocks = document.body?.root.children.length ?? 0;
      const related = (document.topics?.length ?? 0) + (document.organisations?.length ?? 0);
      if (document._status === 'published' && document.title && document.lede && blocks > 1 && related === 4)
        continue;
      throw new Error(`The filled document 1 of ${collection} does not read well in ${locale}.`);
    }
  }
  if (found !== total) throw new Error(`${found} documents were filled instead of ${total}.`);
}
