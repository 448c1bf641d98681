import { rm } from 'node:fs/promises';
import path from 'node:path';
import { kinds, pageAddress, subjectKinds } from '../../../site/addresses.ts';
import { languages } from '../../../site/languages.ts';
import type { Bench } from '../cms.ts';

/** The whole site as files, published anew from what the database holds. */
export async function publishSite({ payload, dataDir }: Bench): Promise<string> {
  const { publishAll } = await import('../../../cms/publisher/publish-all.ts');
  const folder = path.join(dataDir, 'site');
  await rm(folder, { recursive: true, force: true });
  await publishAll(payload, folder);
  return folder;
}

/** Documents and subjects by the addresses of their pages, as `guides/stem`; in both languages alike. */
export async function documentsByAddress({ payload }: Bench): Promise<Map<string, string>> {
  const { collectionsOf } = await import('../../../cms/transfer/entities.ts');
  const { knownByStem } = await import('../../../cms/transfer/stored.ts');
  const known = await knownByStem(payload, collectionsOf(payload));
  const documents = new Map<string, string>();
  for (const collection of [...kinds, ...subjectKinds]) {
    const stems = new Map([...(known.get(collection) ?? [])].map(([stem, { id }]) => [id, stem]));
    for (const locale of languages) {
      const options = { collection, locale, fallbackLocale: false, pagination: false, depth: 0 } as const;
      for (const { id, slug } of (await payload.find(options)).docs)
        if (slug) documents.set(pageAddress(collection, locale, slug), `${collection}/${stems.get(id)}`);
    }
  }
  return documents;
}
