import { rm } from 'node:fs/promises';
import path from 'node:path';
import { kinds, pageAddress, subjectKinds } from '../../../common/addresses.ts';
import { languages } from '../../../common/languages.ts';
import type { Bench } from '../cms.ts';

/** The whole site as files, published anew from what the database holds. */
export async function publishSite({ dataDir }: Bench): Promise<string> {
  const { publishAll } = await import('../../../publisher/publish-all.ts');
  const folder = path.join(dataDir, 'site');
  await rm(folder, { recursive: true, force: true });
  await publishAll(folder);
  return folder;
}

/** Documents and subjects by the addresses of their pages, as `guides/file-key`; in both languages alike. */
export async function documentsByAddress({ payload }: Bench): Promise<Map<string, string>> {
  const { collectionsOf } = await import('../../../cms/import-export/entities.ts');
  const { existingDocuments } = await import('../../../cms/import-export/stored.ts');
  const documents = new Map<string, string>();
  for (const entity of collectionsOf(payload)) {
    const collection = [...kinds, ...subjectKinds].find((known) => known === entity.slug);
    if (!collection) continue;
    const existing = await existingDocuments(payload, entity);
    for (const language of languages) {
      const options = { collection, locale: language, fallbackLocale: false, pagination: false } as const;
      const own = entity.drafts ? { where: { language: { equals: language } } } : {};
      for (const { id, slug } of (await payload.find({ ...options, ...own, depth: 0 })).docs)
        if (slug)
          documents.set(
            pageAddress(collection, language, slug),
            `${collection}/${existing.get(id)?.fileKey}`,
          );
    }
  }
  return documents;
}
