import { randomUUID } from 'node:crypto';
import { constants, existsSync, readFileSync } from 'node:fs';
import { access, copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../../../common/files.ts';
import { languages, type Language } from '../../../common/languages.ts';
import {
  hitName,
  readHitName,
  searchEngineAddress,
  searchFolder,
  weightsFolder,
  type HitId,
} from '../../../common/protocol/search-index.ts';
import type { IndexedPage } from '../pages/indexed-page.ts';
import type { Pagefind } from '../pages/pagefind.ts';
import { writeIfChanged } from '../../release/files.ts';
import { entryFile, fragmentFile, fragmentFolder, wordsFolder } from './format.ts';
import { createSegmentWriter } from './segment-writer.ts';

/** Pages by address, each with the hash of what stands there. */
export type Pages = ReadonlyMap<string, string>;

/** A folder in Pagefind's format for browsers to search in; hidden until it is shown to readers. */
export interface Segment {
  name: string;
}

/** A segment that stays as it is, and tells how each of its pages was when it was made. */
export interface BaseSegment extends Segment {
  pages: ReadonlyMap<string, RecordedPage>;
}

export interface RecordedPage {
  hash: string;
  /** The hit that stands for the page; missing where it is not to be found. */
  id?: HitId;
}

/** What a base segment tells of itself, beside what is for browsers; web servers do not show it. */
interface SegmentRecord {
  pages: [string, RecordedPage][];
  /** How many files of words it has. */
  wordFiles: number;
}

const recordFile = '.pages.json';
/** Of the folder of a segment that is in the making or not shown yet. */
const hiddenMark = '.';

export const segmentsFolder = (site: string) => path.join(site, searchFolder);
export const folderOf = (site: string, { name }: Segment) => path.join(segmentsFolder(site), name);
const hiddenFolderOf = (site: string, { name }: Segment) =>
  path.join(segmentsFolder(site), `${hiddenMark}${name}`);

export function isHidden(folderName: string): boolean {
  return folderName.startsWith(hiddenMark);
}

/** @example addressOf({ name: 'sv-1f0c' }) // '/pagefind/sv-1f0c/' */
export function addressOf({ name }: Segment): string {
  return `/${searchFolder}/${name}/`;
}

export function segmentAt(address: string): Segment {
  return { name: path.basename(address) };
}

/** What its hits bear. */
function markOf({ name }: Segment): string {
  return name.slice(name.indexOf('-') + 1);
}

/** @returns nothing for the folder of something else */
export function languageOfSegment({ name }: Segment): Language | undefined {
  return languages.find((language) => name.startsWith(`${language}-`));
}

/** A hit in a segment. */
export interface Hit {
  segment: Segment;
  id: HitId;
}

/** A segment in the making. */
export interface NewSegment {
  /**
   * @param page missing where nothing of it is to be found
   * @param before where the same page was added before
   */
  add(address: string, hash: string, page: IndexedPage | undefined, before?: Hit): Hit | undefined;
  /** Writes the rest. */
  finish(pagefind: Pagefind): Promise<BaseSegment>;
}

/** @param options.isBase whether it stays: then it is packed as small as can be, and is read as a base later on */
export async function startSegment(
  site: string,
  language: Language,
  { isBase }: { isBase: boolean },
): Promise<NewSegment> {
  const segment = { name: `${language}-${randomUUID().slice(0, 8)}` };
  const folder = hiddenFolderOf(site, segment);
  await mkdir(folder, { recursive: true });
  const writer = createSegmentWriter(folder, { mark: markOf(segment), language, isSmallest: isBase });
  const pages = new Map<string, RecordedPage>();
  return {
    add(address, hash, page, before) {
      const id = page && writer.add(page, before && fragmentOf(site, before.segment, before.id));
      pages.set(address, id ? { hash, id } : { hash });
      return id ? { segment, id } : undefined;
    },
    async finish(pagefind) {
      const wordFiles = writer.finish(pagefind.entry);
      await copyFile(pagefind.wasm, path.join(folder, path.basename(pagefind.wasm)));
      await writeIfChanged(path.join(site, searchEngineAddress(language)), await readFile(pagefind.wasm));
      const record: SegmentRecord = { pages: [...pages], wordFiles };
      if (isBase) await writeFile(path.join(folder, recordFile), JSON.stringify(record));
      return { ...segment, pages };
    },
  };
}

/** From now on readers can get at it; once. */
export async function reveal(site: string, segment: Segment): Promise<void> {
  await rename(hiddenFolderOf(site, segment), folderOf(site, segment));
}

/** @returns `undefined` when it is not there, or not whole */
export async function readBaseSegment(site: string, segment: Segment): Promise<BaseSegment | undefined> {
  const folder = folderOf(site, segment);
  const text = await ifMissing(readFile(path.join(folder, recordFile), 'utf8'), undefined);
  if (text === undefined || !(await isThere(site, segment))) return undefined;
  const record = readRecord(text);
  const found = await Promise.all(
    [wordsFolder, weightsFolder].map((name) => ifMissing(readdir(path.join(folder, name)), [])),
  );
  return record && found.every(({ length }) => length === record.wordFiles)
    ? { ...segment, pages: new Map(record.pages) }
    : undefined;
}

/** @returns nothing where it is not whole, as after a crash of the machine */
function readRecord(text: string): SegmentRecord | undefined {
  try {
    return JSON.parse(text) as SegmentRecord;
  } catch {
    return undefined;
  }
}

/** The hits that a base segment was made with; nothing where it does not tell. */
export function recordedHits(site: string, segment: Segment): Set<HitId> | undefined {
  const file = path.join(folderOf(site, segment), recordFile);
  const record = existsSync(file) ? readRecord(readFileSync(file, 'utf8')) : undefined;
  return record && new Set(record.pages.flatMap(([, { id }]) => id ?? []));
}

/** Whether readers can still search in it. */
export async function isThere(site: string, segment: Segment): Promise<boolean> {
  const file = path.join(folderOf(site, segment), entryFile);
  return ifMissing(
    access(file, constants.R_OK).then(() => true),
    false,
  );
}

/** What Pagefind keeps of a page to show it as a hit. */
function fragmentOf(site: string, segment: Segment, id: HitId): string {
  return path.join(folderOf(site, segment), fragmentFolder, fragmentFile(hitName(markOf(segment), id)));
}

export async function removeFragment(site: string, segment: Segment, id: HitId): Promise<void> {
  await rm(fragmentOf(site, segment, id), { force: true });
}

export async function copyFragment(
  site: string,
  id: HitId,
  { from, to }: Record<'from' | 'to', Segment>,
): Promise<void> {
  await copyFile(fragmentOf(site, from, id), fragmentOf(site, to, id));
}

export async function hitsIn(site: string, segment: Segment): Promise<Set<HitId>> {
  const files = await ifMissing(readdir(path.join(folderOf(site, segment), fragmentFolder)), []);
  return new Set(files.map((file) => readHitName(path.parse(file).name).id));
}
