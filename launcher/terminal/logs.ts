import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { readableLine } from './log-line.ts';

/**
 * Where each part of an instance writes what it has to say: one file a part, `cms.log`, and what it said
 * before in `cms.1.log` (the latest) and so on. A file is begun anew at each start, and when it has grown large.
 */
export interface Logs {
  fileOf(name: string): string;
  /** The end of what a part wrote in this run. */
  tailOf(name: string): string[];
  /** Opens a part's file for a child, anew in the first call. */
  open(name: string): { descriptor: number; close(): void };
  /** Adds a sentence of the launcher to what the part has written, in the form of `common/log.ts`. */
  append(name: string, sentence: string): void;
}

interface Options {
  /** Bytes. */
  maxSize?: number;
  /** How often sizes are looked at, in milliseconds. */
  checkInterval?: number;
}

const tailLength = 12;
const defaultMaxSize = 10 * 1024 * 1024;
const defaultCheckInterval = 30_000;
/** How many former files are kept of a part. */
const maxFormer = 3;

export function openLogs(
  dataDir: string,
  { maxSize = defaultMaxSize, checkInterval = defaultCheckInterval }: Options = {},
): Logs {
  const folder = path.join(dataDir, 'logs');
  const opened = new Set<string>();
  const fileOf = (name: string) => path.join(folder, `${name}.log`);
  const check = () => {
    for (const file of [...opened].map(fileOf)) if (sizeOf(file) > maxSize) rotateOpen(file);
  };
  setInterval(check, checkInterval).unref();
  const open = (name: string) => {
    mkdirSync(folder, { recursive: true });
    if (!opened.has(name)) rotate(fileOf(name));
    opened.add(name);
    const descriptor = openSync(fileOf(name), 'a', 0o600);
    return { descriptor, close: () => closeSync(descriptor) };
  };
  return {
    fileOf,
    open,
    tailOf: (name) => (opened.has(name) ? lastLines(fileOf(name)) : []),
    append(name, sentence) {
      const time = new Date().toISOString();
      const line = JSON.stringify({ level: 'warn', time, part: name, pid: process.pid, msg: sentence });
      const { descriptor, close } = open(name);
      try {
        writeSync(descriptor, `${line}\n`);
      } catch {
        // On a full disk it stands in the terminal alone.
      } finally {
        close();
      }
    },
  };
}

function rotate(file: string): void {
  if (!existsSync(file)) return;
  shiftFormer(file);
  renameSync(file, formerFile(file, 1));
}

/**
 * The children hold the file open and write at its end, wherever that is: it is copied and emptied. They know
 * of nothing and need not be there to be told, as the launcher need not be there for them to write.
 */
function rotateOpen(file: string): void {
  try {
    shiftFormer(file);
    copyFileSync(file, formerFile(file, 1));
    truncateSync(file);
  } catch {
    // On a full disk it goes on growing until there is room to copy it.
  }
}

/** Makes room for a new first one. */
function shiftFormer(file: string): void {
  for (let number = maxFormer - 1; number >= 1; number--) {
    const former = formerFile(file, number);
    if (existsSync(former)) renameSync(former, formerFile(file, number + 1));
  }
}

function formerFile(file: string, number: number): string {
  return file.replace(/\.log$/, `.${number}.log`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function lastLines(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(-tailLength)
    .map(readableLine);
}
