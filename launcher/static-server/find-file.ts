import { closeSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { brotliQuality, isCompressible, type Encoding } from '../../common/precompressed.ts';
import { isWorthCompressing, openFile, type OpenFile, type Version } from './open-file.ts';

/** A file as it is sent, in memory. */
export interface HeldFile extends Pick<OpenFile, 'name' | 'etag' | 'encoding' | 'version'> {
  content: Buffer;
  /** By status, what is said before the content; filled by who sends it. */
  heads: Map<number, string[]>;
}

/** In bytes. Pages, style sheets and pictures of a site are smaller; larger files are read anew for each reader. */
const maxHeld = 256 * 1024;

/** In bytes: some thousand pages as they are sent. */
const maxTotal = 12 * 1024 * 1024;

/** What a file costs beside its content, in bytes. */
const overhead = 4 * 1024;

interface Entry {
  file: string;
  held: HeldFile;
  /** The turn in which it was seen last that it is what stands in the folder. */
  seenIn: number;
}

/**
 * Finds what stands in a folder at this moment, as {@link openFile} does. Small files that were asked for are held
 * in memory, also compressed where the publisher has left no copy (yet).
 */
export function findIn(
  folder: string,
): (name: string, accepted: readonly Encoding[]) => HeldFile | OpenFile | undefined {
  const entries = createEntries();
  const turn = countTurns();

  return (name, accepted) => {
    const key = isCompressible(name) ? `${name} ${accepted.join()}` : name;
    const now = turn();
    const entry = entries.get(key);
    if (entry && (entry.seenIn === now || isCurrent(entry))) {
      entry.seenIn = now;
      return entry.held;
    }
    entries.remove(key);
    const opened = openFile(folder, name, accepted);
    if (!opened || opened.stats.size > maxHeld) return opened;
    const held = readAll(opened, accepted);
    entries.add(key, { held, file: path.join(folder, name), seenIn: now });
    return held;
  };
}

/** Reads a file whole, and closes it. */
function readAll(opened: OpenFile, accepted: readonly Encoding[]): HeldFile {
  const { name, etag, version, descriptor, encoding } = opened;
  const facts = { name, etag, version, heads: new Map<number, string[]>() };
  try {
    const read = readFileSync(descriptor);
    if (encoding) return { ...facts, content: read, encoding };
    const coding = isWorthCompressing(name, version) ? accepted[0] : undefined;
    return coding
      ? { ...facts, content: compress[coding](read), encoding: coding }
      : { ...facts, content: read };
  } finally {
    closeSync(descriptor);
  }
}

/** A page takes less than a millisecond. Copied, since what zlib gives lies in more memory than it fills. */
const compress: Record<Encoding, (content: Buffer) => Buffer> = {
  br: (content) =>
    Buffer.from(brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })),
  gzip: (content) => Buffer.from(gzipSync(content)),
};

/** A look at a file takes about a microsecond. */
function isCurrent({ file, held: { version } }: Entry): boolean {
  try {
    const now = statSync(file, { throwIfNoEntry: false });
    return now !== undefined && isSame(version, now);
  } catch {
    // Opening it tells why.
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
 * a file that was looked at in it was looked at late enough for all of them.
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
  const remove = (key: string): void => {
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
