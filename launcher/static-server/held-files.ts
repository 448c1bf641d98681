import { statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { brotliQuality, isCompressible, type Encoding } from '../../common/precompressed.ts';
import { isWorthCompressing, openFile, type OpenFile, type Version } from './open-file.ts';

/** The files of a folder, of which those that are asked for most are held in memory. */
export interface HeldFiles {
  /** What is in memory, and is what stands in the folder now. */
  find(name: string, accepted: readonly Encoding[]): HeldFile | undefined;
  /**
   * As {@link openFile}; small files are in memory from now on, also compressed where the publisher has left
   * no copy (yet).
   */
  open(name: string, accepted: readonly Encoding[]): Promise<HeldFile | OpenFile | undefined>;
}

/** A file as it is sent. */
export interface HeldFile extends Pick<OpenFile, 'name' | 'etag' | 'encoding' | 'version'> {
  content: Buffer;
  /** By status, what is said before the content; filled by who sends it. */
  heads: Map<number, string[]>;
}

/** In bytes. Pages, style sheets and pictures of a site are smaller; larger files are read anew for each reader. */
const maxFile = 256 * 1024;

/** In bytes: some 2,000 pages as they are sent. */
const maxTotal = 32 * 1024 * 1024;

/** What a file costs beside its content, in bytes. */
const overhead = 4 * 1024;

interface Entry {
  file: string;
  held: HeldFile;
  /** The turn in which it was seen last that it is what stands in the folder. */
  seenIn: number;
}

export function holdFiles(folder: string): HeldFiles {
  const entries = createEntries();
  const loading = new Map<string, Promise<unknown>>();
  const turn = countTurns();

  const find = (key: string) => {
    const entry = entries.get(key);
    if (!entry) return undefined;
    const now = turn();
    if (entry.seenIn !== now && !isCurrent(entry)) return entries.remove(key);
    entry.seenIn = now;
    return entry.held;
  };
  const load = async (key: string, name: string, accepted: readonly Encoding[]) => {
    const opened = await openFile(folder, name, accepted);
    const held = opened && (await holdIfSmall(opened, accepted));
    if (held) entries.add(key, { held, file: path.join(folder, name), seenIn: -1 });
    return held ?? opened;
  };
  return {
    find: (name, accepted) => find(keyOf(name, accepted)),
    async open(name, accepted) {
      const key = keyOf(name, accepted);
      // A crowd that asks for what has just changed has it read and compressed once.
      await loading.get(key)?.catch(() => undefined);
      const held = find(key);
      if (held) return held;
      const loaded = load(key, name, accepted);
      loading.set(key, loaded);
      return loaded.finally(() => {
        if (loading.get(key) === loaded) loading.delete(key);
      });
    },
  };
}

function keyOf(name: string, accepted: readonly Encoding[]): string {
  return isCompressible(name) ? `${name} ${accepted.join()}` : name;
}

/** Reads a small file whole, and closes it. @returns nothing where it stays open instead */
async function holdIfSmall(opened: OpenFile, accepted: readonly Encoding[]): Promise<HeldFile | undefined> {
  const { name, etag, version, stats, handle } = opened;
  if (stats.size > maxFile) return undefined;
  await using _ = opened;
  const read = await handle.readFile();
  const facts = { name, etag, version, heads: new Map<number, string[]>() };
  const coding = opened.encoding ?? (isWorthCompressing(name, version) ? accepted[0] : undefined);
  if (!coding) return { ...facts, content: read };
  const content = opened.encoding ? read : await compress[coding](read);
  return { ...facts, content, encoding: coding };
}

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const gzipped = promisify<Buffer, Buffer>(gzip);

/** Copied, since what zlib gives lies in more memory than it fills. */
const compress: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: async (content) =>
    Buffer.from(await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })),
  gzip: async (content) => Buffer.from(await gzipped(content)),
};

/** A look at a file in memory of the system takes about a microsecond, by way of Node's threads thirty. */
function isCurrent({ file, held: { version } }: Entry): boolean {
  try {
    const now = statSync(file, { throwIfNoEntry: false });
    return now !== undefined && isSame(version, now);
  } catch {
    // Whoever opens it tells why.
    return false;
  }
}

function isSame(one: Version, other: Version): boolean {
  return (
    one.ino === other.ino &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.size === other.size &&
    one.dev === other.dev
  );
}

/**
 * Numbers the turns of the event loop. Requests that are answered in one turn had arrived before it began:
 * a file that was looked at in it is looked at late enough for all of them.
 */
function countTurns(): () => number {
  let turn = 0;
  let isCounted = false;
  const end = () => {
    turn += 1;
    isCounted = false;
  };
  return () => {
    if (!isCounted) setImmediate(end);
    isCounted = true;
    return turn;
  };
}

/** As many as there is room for; those that were asked for longest ago go first. */
function createEntries() {
  const entries = new Map<string, Entry>();
  let total = 0;
  const remove = (key: string): undefined => {
    const entry = entries.get(key);
    if (entry && entries.delete(key)) total -= sizeOf(entry);
  };
  return {
    remove,
    get(key: string): Entry | undefined {
      const entry = entries.get(key);
      // The order of a map is that in which its keys were set.
      if (entry && entries.delete(key)) entries.set(key, entry);
      return entry;
    },
    add(key: string, entry: Entry): void {
      remove(key);
      entries.set(key, entry);
      total += sizeOf(entry);
      for (const oldest of entries.keys()) {
        if (total <= maxTotal) break;
        remove(oldest);
      }
    },
  };
}

function sizeOf({ held }: Entry): number {
  return held.content.length + overhead;
}
