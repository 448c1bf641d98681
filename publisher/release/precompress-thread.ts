/** The thread of a {@link Precompressor}: compresses one file after the other, and ends. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { constants as system } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { caching, cachingOf } from '../../common/caching.ts';
import { isMissing } from '../../common/files.ts';
import {
  brotliQuality,
  compressedFile,
  encodings,
  isCompressible,
  isSameVersion,
  lastingBrotliQuality,
  minCompressedSize,
  type Encoding,
} from '../../common/precompressed.ts';
import { setThreadPriority } from '../thread-priority.ts';
import { isLeftPlain, signals, type Compressed, type ThreadOrder } from './precompress.ts';

const { folder, files, signal } = workerData as ThreadOrder;

const compress: Record<Encoding, (content: Buffer, isLasting: boolean) => Buffer> = {
  br(content, isLasting) {
    const quality = isLasting ? lastingBrotliQuality : brotliQuality;
    return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  },
  gzip: (content) => gzipSync(content),
};

setThreadPriority(system.priority.PRIORITY_LOW);
for (const file of files ?? walk('')) {
  while (Atomics.load(signal, 0) === signals.pause) Atomics.wait(signal, 0, signals.pause);
  if (Atomics.load(signal, 0) === signals.stop) break;
  if (!isCompressible(file) || isLeftPlain(file)) continue;
  const isLasting = cachingOf(`/${file.split(path.sep).join('/')}`) === caching.lasting;
  const made = skipIfMissing(() => compressFile(path.join(folder, file), isLasting));
  if (made) parentPort?.postMessage(made);
}

function compressFile(file: string, isLasting: boolean): Compressed | undefined {
  const { ino, size, mtimeMs } = statSync(file);
  const lacking = encodings.filter((encoding) => !isCurrent(compressedFile(file, encoding), mtimeMs));
  if (size < minCompressedSize || lacking.length === 0) return undefined;
  const content = readFileSync(file);
  const copies: Compressed['copies'] = [];
  try {
    for (const encoding of lacking) {
      const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
      copies.push([encoding, temporary]);
      writeFileSync(temporary, compress[encoding](content, isLasting));
      utimesSync(temporary, mtimeMs / 1000, mtimeMs / 1000);
    }
  } catch (error) {
    for (const [, temporary] of copies) rmSync(temporary, { force: true });
    throw error;
  }
  return { file, version: { ino, size, mtimeMs }, copies };
}

function isCurrent(copy: string, mtimeMs: number): boolean {
  const stats = skipIfMissing(() => statSync(copy));
  return stats?.isFile() === true && isSameVersion(stats, { mtimeMs });
}

/** Files come and go meanwhile, the whole folder too. */
function skipIfMissing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Every file below a folder, relative to the release. */
function* walk(below: string): Generator<string> {
  const entries = skipIfMissing(() => readdirSync(path.join(folder, below), { withFileTypes: true }));
  for (const entry of entries ?? []) {
    const name = path.join(below, entry.name);
    if (entry.isDirectory()) yield* walk(name);
    else if (entry.isFile()) yield name;
  }
}
