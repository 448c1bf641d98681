import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import {
  link as linkFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../../common/files.ts';
import { plainFileOf } from '../../common/precompressed.ts';
import { copyIfMissing, listFiles, writeIfChanged } from './files.ts';

/**
 * One full rendering of the site, in a folder of its own beside the link `public` that readers come
 * through. Changes are written into the current release; a new one takes its place in one step.
 */
export interface Release {
  id: string;
  folder: string;
}

export interface ShownRelease extends Release {
  /** What its pages depend on beside the content. */
  madeWith: string;
  /** Style sheets and scripts of former builds that it has as well, with the time since which no page asks for them (ms). */
  formerAssets?: Record<string, number>;
}

const releasesFolder = (publicLink: string) => path.join(path.dirname(publicLink), 'releases');
/** Tells which release a folder is, and with what it was made. */
const markFile = '.release.json';

type Mark = Pick<ShownRelease, 'id' | 'madeWith' | 'formerAssets'>;

/** Makes an empty folder for a new release. */
export async function createRelease(publicLink: string): Promise<Release> {
  const id = randomUUID();
  const folder = path.join(releasesFolder(publicLink), id);
  await mkdir(folder, { recursive: true });
  return { id, folder };
}

/** The release that readers see. */
export async function findRelease(publicLink: string): Promise<ShownRelease | undefined> {
  const text = await ifMissing(readFile(path.join(publicLink, markFile), 'utf8'), undefined);
  const mark = text === undefined ? undefined : readMark(text);
  return mark && { ...mark, folder: path.join(releasesFolder(publicLink), mark.id) };
}

/** @returns nothing where it is not whole, as after a crash of the machine */
function readMark(text: string): Mark | undefined {
  try {
    const { id, madeWith, formerAssets = {} } = JSON.parse(text) as Partial<Mark>;
    return id && madeWith ? { id, madeWith, formerAssets } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether readers come through the link to this very release. */
export function isShown(publicLink: string, folder: string): boolean {
  try {
    const [shown, own] = [statSync(publicLink), statSync(folder)];
    const mark = readMark(readFileSync(path.join(folder, markFile), 'utf8'));
    return shown.ino === own.ino && shown.dev === own.dev && mark?.id === path.basename(folder);
  } catch {
    return false;
  }
}

/** Lets readers come to a release once more whose link has gone. @returns whether it is there */
export async function showAgain(publicLink: string, folder: string): Promise<boolean> {
  const text = await ifMissing(readFile(path.join(folder, markFile), 'utf8'), '');
  if (readMark(text)?.id !== path.basename(folder)) return false;
  await link(publicLink, folder);
  return true;
}

async function link(publicLink: string, folder: string): Promise<void> {
  const temporary = `${publicLink}.${path.basename(folder)}`;
  await rm(temporary, { force: true });
  await symlink(path.relative(path.dirname(publicLink), folder), temporary);
  const former = await ifMissing(lstat(publicLink), undefined);
  // A folder cannot be replaced by a link in one step.
  if (former?.isDirectory()) await rename(publicLink, path.join(releasesFolder(publicLink), randomUUID()));
  await rename(temporary, publicLink);
}

/**
 * Shows a release to readers in one step, and clears away all others.
 *
 * @param formerFiles of the one before, as paths, those that readers still may ask for
 * @param hasFormerPages whether pages are among them, which then find all that was built for them
 */
export async function showRelease(
  publicLink: string,
  release: Release,
  {
    madeWith,
    formerFiles = [],
    hasFormerPages = false,
  }: { madeWith: string; formerFiles?: string[]; hasFormerPages?: boolean },
): Promise<void> {
  const former = await findRelease(publicLink);
  const maxAge = hasFormerPages ? Infinity : formerAssetsKept;
  const formerAssets = await keepFormerAssets(publicLink, release.folder, former?.formerAssets ?? {}, maxAge);
  const mark: Mark = { id: release.id, madeWith, formerAssets };
  await writeIfChanged(path.join(release.folder, markFile), Buffer.from(JSON.stringify(mark)));
  for (const file of formerFiles) await carryOver(publicLink, release.folder, file);
  await link(publicLink, release.folder);
  await removeOthers(publicLink, release.id);
}

/** For how long pages that a reader has open may ask for style sheets and scripts of a former build (ms). */
const formerAssetsKept = 24 * 60 * 60 * 1000;

/**
 * Takes along what is not of the new build, and was replaced not long ago: when it was made does not matter.
 * @returns the files with the time at which each was replaced
 */
async function keepFormerAssets(
  publicLink: string,
  folder: string,
  replacedBefore: Record<string, number>,
  maxAge: number,
): Promise<Record<string, number>> {
  const own = new Set(await listFiles(path.join(folder, '_astro')));
  const kept: Record<string, number> = {};
  for (const file of await listFiles(path.join(publicLink, '_astro'))) {
    // A compressed copy goes with its file.
    const plain = plainFileOf(file) ?? file;
    const replacedAt = replacedBefore[plain] ?? Date.now();
    if (own.has(plain) || Date.now() - replacedAt > maxAge) continue;
    kept[plain] = replacedAt;
    await carryOver(publicLink, folder, path.join('_astro', file));
  }
  return kept;
}

/** Where the former release has the file and the new one has none. */
async function carryOver(publicLink: string, folder: string, file: string): Promise<void> {
  const [from, to] = [path.join(publicLink, file), path.join(folder, file)];
  const exists = (name: string) => ifMissing(stat(name), undefined);
  if (!(await exists(from)) || (await exists(to))) return;
  await mkdir(path.dirname(to), { recursive: true });
  await linkFile(from, to).catch(() => copyIfMissing(from, to));
}

async function removeOthers(publicLink: string, current: string): Promise<void> {
  const folder = releasesFolder(publicLink);
  for (const name of await readdir(folder)) {
    if (name !== current) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Style sheets, scripts, fonts and icons that go with the pages. */
export async function copyBuiltAssets(bundle: string, folder: string): Promise<void> {
  const client = path.join(bundle, 'client');
  for (const file of await listFiles(client)) {
    await writeIfChanged(path.join(folder, file), await readFile(path.join(client, file)));
  }
}
