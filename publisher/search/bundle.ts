import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { facetsFile, packFacets, type Facets } from '../../common/protocol/facets.ts';
import { searchFolder, type HitId } from '../../common/protocol/search-index.ts';

/** Pages by address, each with the hash of what stands there. */
export type Pages = ReadonlyMap<string, string>;

/** A folder that Pagefind has written for browsers to search in; hidden until it is shown to readers. */
export interface Bundle {
  name: string;
}

/** A bundle of all pages of a language, which tells how each was when the bundle was made. */
export interface FullBundle extends Bundle {
  pages: Map<string, IndexedPage>;
}

export interface IndexedPage {
  hash: string;
  /** The hit that stands for the page; missing where it is not to be found. */
  id?: HitId;
}

/** Beside what is for browsers; web servers do not show it. */
const recordFile = '.pages.json';
/** Of the folder of a bundle that is in the making or not shown yet. */
const hiddenMark = '.';

export const bundlesFolder = (site: string) => path.join(site, searchFolder);
export const folderOf = (site: string, { name }: Bundle) => path.join(bundlesFolder(site), name);
const hiddenFolderOf = (site: string, { name }: Bundle) =>
  path.join(bundlesFolder(site), `${hiddenMark}${name}`);

export function isHidden(folderName: string): boolean {
  return folderName.startsWith(hiddenMark);
}

/** @example addressOf({ name: '1f0c' }) // '/pagefind/1f0c/' */
export function addressOf({ name }: Bundle): string {
  return `/${searchFolder}/${name}/`;
}

export function bundleAt(address: string): Bundle {
  return { name: path.basename(address) };
}

/**
 * @param write puts Pagefind's files into the folder that it is given
 * @param finish is given the folder and the hit of each page, by address
 */
export async function createBundle(
  site: string,
  write: (folder: string) => Promise<unknown>,
  finish: (folder: string, hits: Map<string, HitId>) => Promise<unknown> = () => Promise.resolve(),
): Promise<Bundle> {
  const bundle = { name: randomUUID().slice(0, 8) };
  const folder = hiddenFolderOf(site, bundle);
  await mkdir(folder, { recursive: true });
  await write(folder);
  const fragments = await readFragments(folder);
  const facets = new Map(fragments.map((fragment) => [fragment.id, facetsOf(fragment)]));
  await writeFile(path.join(folder, facetsFile), JSON.stringify(packFacets(facets)));
  await finish(folder, new Map(fragments.map(({ url, id }) => [url, id])));
  return bundle;
}

/** From now on readers can get at it; once. */
export async function reveal(site: string, bundle: Bundle): Promise<void> {
  await rename(hiddenFolderOf(site, bundle), folderOf(site, bundle));
}

/** Writes into the folder of a bundle how each page was when it was made. */
export async function recordPages(folder: string, pages: Pages, hits: Map<string, HitId>): Promise<void> {
  const record = [...pages].map(([address, hash]): [string, IndexedPage] => {
    const id = hits.get(address);
    return [address, id === undefined ? { hash } : { hash, id }];
  });
  await writeFile(path.join(folder, recordFile), JSON.stringify(record));
}

/** @returns `undefined` when the bundle does not tell of its pages or is not there */
export async function readFullBundle(site: string, bundle: Bundle): Promise<FullBundle | undefined> {
  for (const folder of [folderOf(site, bundle), hiddenFolderOf(site, bundle)]) {
    const text = await readFile(path.join(folder, recordFile), 'utf8').catch(() => undefined);
    if (text !== undefined) return { ...bundle, pages: new Map(JSON.parse(text) as [string, IndexedPage][]) };
  }
  return undefined;
}

const fragmentName = 'fragment';

/** What Pagefind keeps of each page to show it as a hit. */
export function fragmentsFolder(site: string, bundle: Bundle): string {
  return path.join(folderOf(site, bundle), fragmentName);
}

export function fragmentFile(id: HitId): string {
  return `${id}.pf_fragment`;
}

export async function hitsIn(site: string, bundle: Bundle): Promise<Set<HitId>> {
  const files: string[] = await readdir(fragmentsFolder(site, bundle)).catch(() => []);
  return new Set(files.map((file) => path.parse(file).name));
}

/** Pagefind writes this before the JSON of each fragment. */
const signature = 'pagefind_dcd';

/** What Pagefind keeps of a page, as far as it matters here. */
interface Fragment {
  id: HitId;
  url: string;
  filters: Facets['values'];
  meta: { date?: string; alone?: string };
}

/** Of a bundle that has just been written. */
async function readFragments(bundleFolder: string): Promise<Fragment[]> {
  const folder = path.join(bundleFolder, fragmentName);
  const fragments: Fragment[] = [];
  for (const file of await readdir(folder).catch(() => [])) {
    const bytes = await promisify(gunzip)(await readFile(path.join(folder, file)));
    const read = JSON.parse(bytes.subarray(signature.length).toString()) as Omit<Fragment, 'id'>;
    const { url, filters, meta } = read;
    fragments.push({ id: path.parse(file).name, url, filters, meta });
  }
  return fragments;
}

const dayLength = 24 * 60 * 60 * 1000;

function facetsOf({ filters, meta }: Fragment): Facets {
  return {
    values: filters,
    day: meta.date ? Math.floor(Date.parse(meta.date) / dayLength) : 0,
    alone: meta.alone === 'yes',
  };
}
