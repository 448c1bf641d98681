import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { kinds } from '../../../common/addresses.ts';
import { languages } from '../../../common/languages.ts';
import { unmadeTag } from '../../../common/protocol/cache-tags.ts';
import type { FileTemplate, FileToMake } from '../../../common/view-model/files-to-make.ts';
import { createContentSource } from '../../../publisher/content/content-source.ts';
import { publicFileAddress } from '../../../publisher/content/pictures.ts';
import { createTypesetter } from '../../../publisher/made/typesetter.ts';
import { pagesWithTags } from '../../../publisher/release/pages.ts';
import { openRendering } from '../../../publisher/render/open-rendering.ts';
import { loadRenderer, siteBundle } from '../../../publisher/render/renderer.ts';
import type { Bench } from '../cms.ts';
import { withClient } from '../database.ts';
import { spreadOf, type Spread } from '../statistics.ts';

/** How long it takes to make the files of a document, in milliseconds, in a process that has nothing else to do. */
export type Files = Record<FileTemplate, Spread>;

/** Documents of each kind and language. */
const sample = 25;
/** Files before the first that counts: fonts and templates are read then. */
const warmUp = 5;

export async function measureFiles({ databaseUrl, dataDir, siteUrl }: Bench): Promise<Files> {
  const files = await wantedFiles(databaseUrl, siteUrl);
  const pictures = path.join(dataDir, 'uploads/media');
  const typesetter = await createTypesetter({ bundle: siteBundle, pictures });
  const times: Record<FileTemplate, number[]> = { document: [], share: [] };
  for (const file of [...files.slice(0, warmUp), ...files]) {
    const begun = performance.now();
    await typesetter.make(file);
    times[file.template].push(performance.now() - begun);
  }
  const measured = (template: FileTemplate) => spreadOf(times[template].slice(warmUp));
  return { document: measured('document'), share: measured('share') };
}

async function wantedFiles(databaseUrl: string, siteUrl: string): Promise<FileToMake[]> {
  const render = await loadRenderer(siteUrl);
  const origins = { siteUrl, cmsUrl: siteUrl, sendsMail: false };
  return withClient(databaseUrl, async (client) => {
    const rendering = await openRendering(client, { render, origins });
    const files: FileToMake[] = [];
    const content = createContentSource({
      ...rendering,
      fileAddress: publicFileAddress,
      make: (file) => Promise.resolve(void files.push(file)).then(() => undefined),
    });
    for (const language of languages)
      for (const kind of kinds)
        for (const { address } of await content.documents({
          language,
          kind,
          limit: sample,
          ownLanguageOnly: true,
        }))
          await render(address, content);
    return files;
  });
}

/** Waits until every page has its files; in seconds. They are made beside everything else, and gladly last. */
export async function measureFilling({ databaseUrl }: Bench): Promise<number> {
  const begun = performance.now();
  await withClient(databaseUrl, async (client) => {
    while ((await pagesWithTags(client, [unmadeTag])).length > 0) await wait(500);
  });
  return (performance.now() - begun) / 1000;
}

/** Files that were made in an earlier run would be made no more. */
export async function removeMade({ dataDir }: Bench): Promise<void> {
  await rm(path.join(dataDir, 'made'), { recursive: true, force: true });
}
