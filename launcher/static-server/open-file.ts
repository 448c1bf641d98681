import { closeSync, constants, fstatSync, openSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import {
  compressedFile,
  isCompressible,
  isSameVersion,
  minCompressedSize,
  type Encoding,
} from '../../common/precompressed.ts';

/**
 * A published file, opened once: whoever reads it gets the same version whole, even when it is replaced at
 * that moment. Whoever has it closes it.
 */
export interface OpenFile {
  /** As readers ask for it. */
  name: string;
  descriptor: number;
  /** Of what is open, which may be a compressed copy. */
  stats: Stats;
  /** Of the file itself. */
  version: Version;
  /** Weak where one version may be sent in several codings: only of a strong one can parts be put together. */
  etag: string;
  /** What the bytes are compressed with. */
  encoding?: Encoding;
}

/** What tells one version of a file from every other. */
export type Version = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;

/**
 * Opens a file below a folder, or its compressed copy where the publisher has left one of this version. Done at
 * once, as other web servers do: a local disk takes some microseconds, and whoever comes back from one of Node's
 * threads waits for a thousand other readers each time.
 *
 * @param accepted codings that the reader takes, the best first
 * @returns nothing where there is no such file
 * @throws when it cannot be known, as when too many files are open
 */
export function openFile(
  folder: string,
  name: string,
  accepted: readonly Encoding[] = [],
): OpenFile | undefined {
  const file = path.join(folder, name);
  const plain = openPlain(file);
  if (!plain) return undefined;
  if (!isBelow(folder, path.dirname(file))) {
    closeSync(plain.descriptor);
    return undefined;
  }
  const { stats: version } = plain;
  const facts = { name, version, etag: etagOf(name, version) };
  let copy: ReturnType<typeof openCopy>;
  try {
    if (isWorthCompressing(name, version)) copy = openCopy(file, version, accepted);
  } catch (error) {
    closeSync(plain.descriptor);
    throw error;
  }
  if (!copy) return { ...facts, ...plain };
  closeSync(plain.descriptor);
  return { ...facts, ...copy };
}

/** Whether there is such a file. */
export function isFile(folder: string, name: string): boolean {
  const file = openFile(folder, name);
  if (file) closeSync(file.descriptor);
  return file !== undefined;
}

/** Whether a file grows smaller for whoever takes a coding. */
export function isWorthCompressing(name: string, { size }: Pick<Version, 'size'>): boolean {
  return size >= minCompressedSize && isCompressible(name);
}

function etagOf(name: string, { size, mtimeMs, ino }: Version): string {
  const parts = [size, mtimeMs, ino].map((part) => Math.floor(part).toString(36));
  return `${isCompressible(name) ? 'W/' : ''}"${parts.join('-')}"`;
}

type Opened = Pick<OpenFile, 'descriptor' | 'stats'>;

function openCopy(
  file: string,
  version: Version,
  accepted: readonly Encoding[],
): (Opened & Required<Pick<OpenFile, 'encoding'>>) | undefined {
  for (const encoding of accepted) {
    const copy = openPlain(compressedFile(file, encoding));
    if (copy && isSameVersion(copy.stats, version)) return { ...copy, encoding };
    if (copy) closeSync(copy.descriptor);
  }
  return undefined;
}

function openPlain(file: string): Opened | undefined {
  const descriptor = ifThere(() => openSync(file, flags));
  if (descriptor === undefined) return undefined;
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return { descriptor, stats };
  closeSync(descriptor);
  return undefined;
}

/** Where the links of published sites lead. A new release is another place. */
const places = new Map<string, string>();

/**
 * Whether a folder that has just been found is in the published one, and no link inside that has led out of it. The
 * system knows the way by now: it answers within microseconds.
 */
function isBelow(published: string, folder: string): boolean {
  const found = realPath(folder);
  const isIn = (place?: string) =>
    place !== undefined && `${found}${path.sep}`.startsWith(`${place}${path.sep}`);
  if (isIn(places.get(published))) return true;
  const place = realPath(published);
  if (place) places.set(published, place);
  return isIn(place);
}

function realPath(folder: string): string | undefined {
  return ifThere(() => realpathSync.native(folder));
}

/** What a reader's address may bring about where there is nothing. */
const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR']);

/** No link is followed, and a pipe that somebody has put there keeps nobody waiting. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error && 'code' in error && missing.has(String(error.code))) return undefined;
    throw error;
  }
}
