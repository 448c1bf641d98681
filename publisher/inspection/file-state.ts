import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, readSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { isMissing } from '../../common/files.ts';
import {
  compressedFile,
  encodings,
  isCompressible,
  isSameVersion,
  minCompressedSize,
  type Encoding,
} from '../../common/precompressed.ts';

/** What a file is at the moment: whoever writes into it, replaces or removes it leaves another. */
export type Stamp = string;

/** @returns nothing where there is no plain file */
export function statPlain(file: string): Stats | undefined {
  const stats = orMissing(() => lstatSync(file, { throwIfNoEntry: false }));
  return stats?.isFile() ? stats : undefined;
}

export function stampOf(stats: Stats | undefined): Stamp {
  return stats ? [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ') : '';
}

/** Of a file that others may share as a hard link, whose number of names is no matter. */
export function sharedStampOf(stats: Stats | undefined): Stamp {
  return stats ? [stats.ino, stats.size, stats.mtimeMs].join(' ') : '';
}

/** SHA-256 in hexadecimal; nothing where there is no such file. */
export function hashOf(file: string): string | undefined {
  return orMissing(() => {
    const handle = openSync(file, 'r');
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(64 * 1024);
      for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
        hash.update(buffer.subarray(0, length));
      return hash.digest('hex');
    } finally {
      closeSync(handle);
    }
  });
}

export function isHash(file: string, hash: string): boolean {
  return statPlain(file) !== undefined && hashOf(file) === hash;
}

/** What servers may send of a file: itself and its compressed copies. */
export function stampsOf(file: string): Stamp {
  const copies = isCompressible(file) ? encodings.map((encoding) => compressedFile(file, encoding)) : [];
  return [file, ...copies].map((one) => stampOf(statPlain(one))).join(' / ');
}

const decompress: Record<Encoding, (packed: Buffer) => Buffer> = {
  br: (packed) => brotliDecompressSync(packed),
  gzip: (packed) => gunzipSync(packed),
};

/** Compressed copies that hold something else than their file. */
export function wrongCopies(file: string): string[] {
  const stats = statPlain(file);
  if (!stats || !isCompressible(file)) return [];
  const content = orMissing(() => readFileSync(file));
  return encodings
    .filter((encoding) => {
      const copy = orMissing(() => lstatSync(compressedFile(file, encoding), { throwIfNoEntry: false }));
      if (!copy) return false;
      const isOurs = copy.isFile() && isSameVersion(copy, stats);
      return !isOurs || !content || !holds(compressedFile(file, encoding), encoding, content);
    })
    .map((encoding) => compressedFile(file, encoding));
}

/** Whether a file has been without its compressed copies for long. */
export function lacksCopies(file: string): boolean {
  const stats = statPlain(file);
  if (!stats || !isCompressible(file) || stats.size < minCompressedSize) return false;
  if (Date.now() - stats.mtimeMs < copiesWithin) return false;
  return !encodings.every((encoding) => statPlain(compressedFile(file, encoding)));
}

/** They are made some time after the file (ms); those of a whole new site take the longest. */
const copiesWithin = 10 * 60 * 1000;

function holds(copy: string, encoding: Encoding, content: Buffer): boolean {
  try {
    return decompress[encoding](readFileSync(copy)).equals(content);
  } catch {
    return false;
  }
}

/** Every file and link below a folder, as paths relative to it with `/`. */
export function* walk(folder: string, below = ''): Generator<string, void, undefined> {
  const entries = orMissing(() => readdirSync(path.join(folder, below), { withFileTypes: true }));
  for (const entry of entries ?? []) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) yield* walk(folder, name);
    else yield name;
  }
}

/** Files come and go meanwhile. */
export function orMissing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
