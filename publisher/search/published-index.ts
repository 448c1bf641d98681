import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languages, type Language } from '../../common/languages.ts';
import { searchIndexAddress, vocabularyFile, type SearchIndex } from '../../common/protocol/search-index.ts';
import { writeIfChanged } from '../release/files.ts';
import {
  bundleAt,
  bundlesFolder,
  folderOf,
  fragmentFile,
  fragmentsFolder,
  hitsIn,
  isHidden,
} from './bundle.ts';

/** What readers search in now; `undefined` where there has been nothing yet. */
export async function readPublishedIndex(site: string, language: Language): Promise<SearchIndex | undefined> {
  const text = await readFile(fileOf(site, language), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as SearchIndex);
}

/** Lets readers search in other bundles, in one step. */
export async function publishIndex(site: string, language: Language, index: SearchIndex): Promise<void> {
  await mkdir(bundlesFolder(site), { recursive: true });
  await writeIfChanged(fileOf(site, language), Buffer.from(JSON.stringify(index)));
}

function fileOf(site: string, language: Language): string {
  return path.join(site, searchIndexAddress(language));
}

/** Readers who have a page open may still search in former bundles, for this long (ms). */
const formerKept = 10 * 60 * 1000;
/** Written when a bundle is found to be a former one. */
const formerMark = '.former';

/**
 * Removes former bundles, after a while unless `atOnce`. Until then they keep those hits alone that a
 * present bundle has too, and no vocabulary: the text of pages that were corrected does not stay.
 */
export async function pruneBundles(site: string, { atOnce }: { atOnce: boolean }): Promise<void> {
  const published = await Promise.all(languages.map((language) => readPublishedIndex(site, language)));
  const present = published.flatMap((index) => index?.bundles ?? []).map(bundleAt);
  const names = new Set(present.map(({ name }) => name));
  const folders = await readdir(bundlesFolder(site), { withFileTypes: true });
  const former = folders.filter(
    (entry) => entry.isDirectory() && !isHidden(entry.name) && !names.has(entry.name),
  );
  if (former.length === 0) return;
  const hits = await Promise.all(present.map((bundle) => hitsIn(site, bundle)));
  for (const bundle of former) {
    const folder = folderOf(site, bundle);
    if (atOnce || (await isLongFormer(path.join(folder, formerMark)))) {
      await rm(folder, { recursive: true });
      continue;
    }
    await rm(path.join(folder, vocabularyFile), { force: true });
    for (const id of await hitsIn(site, bundle)) {
      if (hits.some((some) => some.has(id))) continue;
      await rm(path.join(fragmentsFolder(site, bundle), fragmentFile(id)));
    }
  }
}

async function isLongFormer(mark: string): Promise<boolean> {
  const since = await stat(mark).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (since === undefined) await writeFile(mark, '');
  return since !== undefined && Date.now() - since > formerKept;
}

/** Removes what was in the making when a publisher was killed. */
export async function removeUnfinished(site: string): Promise<void> {
  const names: string[] = await readdir(bundlesFolder(site)).catch(() => []);
  for (const name of names.filter(isHidden))
    await rm(path.join(bundlesFolder(site), name), { recursive: true, force: true });
}
