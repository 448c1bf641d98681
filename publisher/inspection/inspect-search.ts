import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { languages, type Language } from '../../common/languages.ts';
import {
  readHitName,
  searchFolder,
  searchIndexAddress,
  type SearchIndex,
} from '../../common/protocol/search-index.ts';
import { entryFile, fragmentFolder } from '../search/segment/format.ts';
import { readIndex } from '../search/index/published-index.ts';
import { languageOfSegment, recordedHits } from '../search/segment/segment.ts';
import { hashOf, orMissing, sharedStampOf, statPlain, walk, type Stamp } from './file-state.ts';
import type { Finding, Looks } from './inspector.ts';
import { isLeftover } from '../release/sweep.ts';

/** What is known of a file of a segment, which never changes as long as it is there. */
interface KnownFile {
  stamp: Stamp;
  /** Of what does not tell by itself whether it is whole. */
  hash?: string | undefined;
}

/** Looks at the search files of a release; between two looks it knows what was there. */
export interface SearchInspection {
  /** Gives something after each file that it has looked at. */
  look(isThorough: boolean): Looks;
}

export function createSearchInspection(site: string): SearchInspection {
  const known = new Map<string, Map<string, KnownFile>>();
  const seenIndexes = new Set<Language>();

  function* lookAtIndex(language: Language, isThorough: boolean): Looks {
    const file = searchIndexAddress(language).slice(1);
    const text = orMissing(() => readFileSync(path.join(site, file), 'utf8'));
    // The first index comes some time after the pages.
    if (text === undefined && !seenIndexes.has(language)) return yield undefined;
    const index = readIndex(text ?? '');
    if (!index) return yield search(file);
    seenIndexes.add(language);
    for (const address of index.segments) yield* lookAtSegment(address.slice(1), index, isThorough);
    forgetOthers(language, index);
  }

  function forgetOthers(language: Language, { segments }: SearchIndex): void {
    for (const name of known.keys())
      if (languageOfSegment({ name: path.basename(name) }) === language && !segments.includes(`/${name}`))
        known.delete(name);
  }

  function* lookAtSegment(segment: string, { superseded }: SearchIndex, isThorough: boolean): Looks {
    const before = known.get(segment);
    const files = new Map<string, KnownFile>();
    const names = new Set([...(before?.keys() ?? []), ...walk(path.join(site, segment)), entryFile]);
    const hits = isThorough || !before ? recordedHits(site, { name: path.basename(segment) }) : undefined;
    for (const name of names) {
      const file = path.posix.join(segment, name);
      const hit = hitOf(name);
      if (hit && hits && !hits.has(hit)) {
        yield { kind: 'stray', file };
        continue;
      }
      const stats = statPlain(path.join(site, file));
      if (!stats && hit && superseded.includes(hit)) continue;
      const seen = before?.get(name);
      const stamp = sharedStampOf(stats);
      const isSame = stats !== undefined && seen?.stamp === stamp && !isThorough;
      const now = isSame ? seen : soundFile(path.join(site, file), stamp, seen);
      if (now) files.set(name, now);
      // What is not there at a first look is missed by whoever opens the index.
      yield now ? undefined : search(file);
    }
    known.set(segment, files);
  }

  return {
    *look(isThorough) {
      for (const language of languages) yield* lookAtIndex(language, isThorough);
      yield* lookForOthers(site);
    },
  };
}

/** What stands beside the segments, and is no index. Segments that are in use no longer are removed by whoever indexes. */
function* lookForOthers(site: string): Looks {
  const names = orMissing(() => readdirSync(path.join(site, searchFolder))) ?? [];
  const indexes = new Set(languages.map((language) => path.basename(searchIndexAddress(language))));
  for (const name of names) {
    const file = path.posix.join(searchFolder, name);
    const stats = lstatSync(path.join(site, file), { throwIfNoEntry: false });
    if (stats && !stats.isDirectory() && !indexes.has(name) && isLeftover(name, stats))
      yield { kind: 'stray', file };
  }
}

const search = (file: string): Finding => ({ kind: 'search', file });

function hitOf(name: string): string | undefined {
  return path.dirname(name) === fragmentFolder ? readHitName(path.parse(name).name).id : undefined;
}

/** @returns nothing where it is not there, or not whole */
function soundFile(file: string, stamp: Stamp, seen: KnownFile | undefined): KnownFile | undefined {
  const content = orMissing(() => readFileSync(file));
  if (!content || content.length === 0) return undefined;
  const tells = checks.find(({ names }) => names.test(file));
  if (tells) return isReadable(() => tells.read(content)) ? { stamp } : undefined;
  const hash = hashOf(file);
  return seen?.hash === undefined || seen.hash === hash ? { stamp, hash } : undefined;
}

/** Files that tell by themselves whether they are whole: gzip ends with a sum of what it holds. */
const checks: { names: RegExp; read: (content: Buffer) => unknown }[] = [
  { names: /\.(pf_\w+|pagefind)$/, read: (content) => gunzipSync(content) },
  { names: /\.json$/, read: (content) => JSON.parse(content.toString()) as unknown },
];

function isReadable(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
