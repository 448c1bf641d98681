import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Where each part of an instance writes what it has to say: one file a part, and that of the run before. */
export interface Logs {
  fileOf(name: string): string;
  /** The end of what a part wrote in this run. */
  tailOf(name: string): string[];
  /** Opens a part's file for a child, anew in the first call. */
  open(name: string): { descriptor: number; close(): void };
}

const tailLength = 12;

export function openLogs(dataDir: string): Logs {
  const folder = path.join(dataDir, 'logs');
  const opened = new Set<string>();
  const fileOf = (name: string) => path.join(folder, `${name}.log`);
  return {
    fileOf,
    tailOf: (name) => (opened.has(name) ? lastLines(fileOf(name)) : []),
    open(name) {
      mkdirSync(folder, { recursive: true });
      if (!opened.has(name)) rotate(fileOf(name));
      opened.add(name);
      const descriptor = openSync(fileOf(name), 'a', 0o600);
      return { descriptor, close: () => closeSync(descriptor) };
    },
  };
}

function rotate(file: string): void {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.1.log'));
}

function lastLines(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-tailLength);
}
