import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../../../common/files.ts';
import type { Language } from '../../../common/languages.ts';
import {
  searchIndexAddress,
  vocabularyFile,
  type HitId,
  type SearchIndex,
} from '../../../common/protocol/search-index.ts';
import { writeIfChanged } from '../../release/files.ts';
import {
  folderOf,
  hitsIn,
  isHidden,
  languageOfSegment,
  removeFragment,
  segmentsFolder,
  type Segment,
} from '../segment/segment.ts';

/** What readers search in now; `undefined` where there has been nothing yet. */
export async function readPublishedIndex(site: string, language: Language): Promise<SearchIndex | undefined> {
  const text = await ifMissing(readFile(fileOf(site, language), 'utf8'), undefined);
  return text === undefined ? undefined : readIndex(text);
}

/** @returns nothing where it is not whole, as after a crash of the machine */
export function readIndex(text: string): SearchIndex | undefined {
  try {
    const { segments, superseded } = JSON.parse(text) as Partial<SearchIndex>;
    return segments && superseded ? { segments, superseded } : undefined;
  } catch {
    return undefined;
  }
}

/** Lets readers search in other segments, in one step. */
export async function publishIndex(site: string, language: Language, index: SearchIndex): Promise<void> {
  await mkdir(segmentsFolder(site), { recursive: true });
  await writeIfChanged(fileOf(site, language), Buffer.from(JSON.stringify(index)));
}

function fileOf(site: string, language: Language): string {
  return path.join(site, searchIndexAddress(language));
}

/** Readers who have a page open may still search in former segments, for this long (ms). */
export const formerKept = 10 * 60 * 1000;
/** How many of them there are at most: each is looked through at every change. A reader's search opens anew then. */
const maxFormer = 5;
/** Written when a segment is found to be a former one. */
const formerMark = '.former';

export interface Pruning {
  present: Segment[];
  /** Hits that readers may still be shown. */
  hits: { has(id: HitId): boolean };
  /** Whether readers with a page open lose the former segments. */
  atOnce: boolean;
}

/**
 * Removes former segments of a language, after a while unless `atOnce`. Until then they keep those hits alone
 * that are still right, and no vocabulary: the text of pages that were corrected does not stay.
 */
export async function pruneSegments(
  site: string,
  language: Language,
  { present, hits, atOnce }: Pruning,
): Promise<void> {
  const names = new Set(present.map(({ name }) => name));
  const folders = await ifMissing(readdir(segmentsFolder(site), { withFileTypes: true }), []);
  const former = folders.filter(
    (entry) =>
      entry.isDirectory() &&
      !isHidden(entry.name) &&
      languageOfSegment(entry) === language &&
      !names.has(entry.name),
  );
  const since = new Map<Segment, number>();
  for (const segment of former) since.set(segment, await formerSince(site, segment));
  const kept = former
    .filter((segment) => !atOnce && Date.now() - (since.get(segment) ?? 0) <= formerKept)
    .sort((one, other) => (since.get(other) ?? 0) - (since.get(one) ?? 0))
    .slice(0, maxFormer);
  for (const segment of former) {
    if (kept.includes(segment)) await removeOutdated(site, segment, hits);
    else await rm(folderOf(site, segment), { recursive: true, force: true });
  }
}

/** @returns since when it is known to be a former one, in ms since 1970 */
async function formerSince(site: string, segment: Segment): Promise<number> {
  const mark = path.join(folderOf(site, segment), formerMark);
  const marked = await ifMissing(stat(mark), undefined);
  if (!marked) await writeFile(mark, '');
  return marked?.mtimeMs ?? Date.now();
}

async function removeOutdated(site: string, segment: Segment, hits: Pruning['hits']): Promise<void> {
  await rm(path.join(folderOf(site, segment), vocabularyFile), { force: true });
  for (const id of await hitsIn(site, segment)) if (!hits.has(id)) await removeFragment(site, segment, id);
}

/** Removes what was in the making when a publisher was killed. */
export async function removeUnfinished(site: string): Promise<void> {
  const names = await ifMissing(readdir(segmentsFolder(site)), []);
  for (const name of names.filter(isHidden))
    await rm(path.join(segmentsFolder(site), name), { recursive: true, force: true });
}
