import { renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { compressedFile, encodings, isCompressible, type Encoding } from '../../common/precompressed.ts';
import { isMissing } from '../../common/files.ts';

/**
 * Leaves compressed copies beside published files, for servers to send as they are. It works in a thread of
 * low priority, some time after readers have the files themselves.
 */
export interface Precompressor {
  /**
   * Asks for copies of what has changed below a folder that readers see. A request for another folder takes
   * the place of those before it.
   *
   * @param files relative to the folder, where it is known what has changed; else everything is looked through
   */
  request(folder: string, files?: Iterable<string>): void;
  /** While something must have the processor for itself. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** A version of a file. */
export interface Version {
  ino: number;
  size: number;
  mtimeMs: number;
}

/** Copies that the thread has made, under names that nobody looks at. */
export interface Compressed {
  file: string;
  version: Version;
  copies: [Encoding, temporary: string][];
}

/** What the thread is told, beside `signal`, which it heeds before each file. */
export interface ThreadOrder {
  folder: string;
  files: string[] | undefined;
  signal: Int32Array;
}

export const signals = { go: 0, pause: 1, stop: 2 } as const;

/** In milliseconds. Whoever writes often, writes the same lists and feeds again and again. */
const defaultDelay = 2000;

/** How long to wait when the disk was full, in milliseconds. */
const defaultRetryDelay = 5 * 60 * 1000;

export function createPrecompressor({
  onError,
  delay = defaultDelay,
  retryDelay = defaultRetryDelay,
}: {
  onError: (error: unknown) => void;
  delay?: number;
  retryDelay?: number;
}): Precompressor {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  let wanted: (Pick<ThreadOrder, 'folder'> & { files: Set<string> | undefined }) | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const send = (value: (typeof signals)[keyof typeof signals]) => {
    Atomics.store(signal, 0, value);
    Atomics.notify(signal, 0);
  };
  const plan = (after = delay) => {
    if (wanted && !running) timer ??= setTimeout(start, after).unref();
  };
  const start = () => {
    timer = undefined;
    if (!wanted || Atomics.load(signal, 0) !== signals.go) return;
    const { folder, files } = wanted;
    wanted = undefined;
    running = runThread({ folder, files: files && [...files], signal }).then(
      () => end(),
      (error: unknown) => {
        onError(error);
        wanted ??= { folder, files: undefined };
        end(retryDelay);
      },
    );
  };
  const end = (after?: number) => {
    running = undefined;
    plan(after);
  };
  return {
    request(folder, files) {
      if (wanted?.folder !== folder) wanted = { folder, files: new Set() };
      if (!files) wanted.files = undefined;
      for (const file of files ?? []) wanted.files?.add(file);
      plan();
    },
    pause: () => send(signals.pause),
    resume() {
      send(signals.go);
      plan();
    },
    async stop() {
      clearTimeout(timer);
      wanted = undefined;
      send(signals.stop);
      await running;
    },
  };
}

/** @throws why not everything has its copies */
async function runThread(order: ThreadOrder): Promise<void> {
  const thread = new Worker(new URL('precompress-thread.ts', import.meta.url), { workerData: order });
  thread.unref();
  const problems: unknown[] = [];
  thread.on('message', (made: Compressed) => {
    try {
      putInPlace(made);
    } catch (error) {
      problems.push(error);
    }
  });
  thread.once('error', (error) => problems.push(error));
  await new Promise((resolve) => thread.once('exit', resolve));
  if (problems.length > 0) throw problems[0];
}

/**
 * Puts copies in place unless their file has been replaced or removed meanwhile. Nothing comes in between,
 * as long as whoever replaces files does that in this thread, see {@link removeCompressed}.
 */
function putInPlace({ file, version, copies }: Compressed): void {
  try {
    if (!isSame(version, statOf(file))) return;
    for (const [encoding, temporary] of copies) renameSync(temporary, compressedFile(file, encoding));
  } finally {
    for (const [, temporary] of copies) rmSync(temporary, { force: true });
  }
}

function statOf(file: string): Version | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isSame(version: Version, now: Version | undefined): boolean {
  return version.ino === now?.ino && version.size === now.size && version.mtimeMs === now.mtimeMs;
}

/**
 * Removes the compressed copies of a file. To be called right before the file is replaced or removed, in one
 * synchronous piece with that: then no server ever sends a former version.
 *
 * @param file its path
 */
export function removeCompressed(file: string): void {
  if (!isCompressible(file)) return;
  for (const encoding of encodings) rmSync(compressedFile(file, encoding), { force: true });
}

/** Files that change by other means, or are compressed by what writes them. */
export function isLeftPlain(file: string): boolean {
  return file.startsWith(`pagefind${path.sep}`) || file.split(path.sep).some((part) => part.startsWith('.'));
}
