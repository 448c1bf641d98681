import type { Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
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
 * that moment.
 */
export interface OpenFile extends AsyncDisposable {
  /** As readers ask for it. */
  name: string;
  handle: FileHandle;
  /** Of what is open, which may be a compressed copy. */
  stats: Stats;
  /** Of the file itself. */
  version: Version;
  /** The same for all codings of one version. */
  etag: string;
  /** What the bytes are compressed with. */
  encoding?: Encoding;
}

/** What tells one version of a file from every other. */
export type Version = Pick<Stats, 'dev' | 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;

/**
 * Opens a file below a folder, or its compressed copy where the publisher has left one of this version.
 *
 * @param accepted codings that the reader takes, the best first
 * @returns nothing where there is no such file
 * @throws when it cannot be known, as when too many files are open
 */
export async function openFile(
  folder: string,
  name: string,
  accepted: readonly Encoding[] = [],
): Promise<OpenFile | undefined> {
  const file = path.join(folder, name);
  const plain = await openPlain(file);
  if (!plain) return undefined;
  const { stats: version } = plain;
  const facts = { name, version, etag: etagOf(version) };
  const copy = isWorthCompressing(name, version) && (await openCopy(file, plain, accepted));
  if (!copy) return { ...facts, ...plain };
  await plain[Symbol.asyncDispose]();
  return { ...facts, ...copy };
}

/** Whether a file grows smaller for whoever takes a coding. */
export function isWorthCompressing(name: string, { size }: Pick<Version, 'size'>): boolean {
  return size >= minCompressedSize && isCompressible(name);
}

function etagOf({ size, mtimeMs, ino }: Version): string {
  const parts = [size, mtimeMs, ino].map((part) => Math.floor(part).toString(36));
  return `W/"${parts.join('-')}"`;
}

type Opened = Pick<OpenFile, 'handle' | 'stats' | typeof Symbol.asyncDispose>;

async function openCopy(
  file: string,
  { stats }: Opened,
  accepted: readonly Encoding[],
): Promise<(Opened & Required<Pick<OpenFile, 'encoding'>>) | undefined> {
  for (const encoding of accepted) {
    const copy = await openPlain(compressedFile(file, encoding));
    if (copy && isSameVersion(copy.stats, stats)) return { ...copy, encoding };
    await copy?.[Symbol.asyncDispose]();
  }
  return undefined;
}

async function openPlain(file: string): Promise<Opened | undefined> {
  const handle = await open(file).catch(noneIfMissing);
  if (!handle) return undefined;
  const stats = await handle.stat();
  if (stats.isFile()) return { handle, stats, [Symbol.asyncDispose]: () => handle.close() };
  await handle.close();
  return undefined;
}

/** What a reader's address may bring about where there is nothing. */
const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR']);

function noneIfMissing(error: NodeJS.ErrnoException): undefined {
  if (missing.has(error.code ?? '')) return undefined;
  throw error;
}
