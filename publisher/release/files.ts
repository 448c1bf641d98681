import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing, isMissing } from '../../common/files.ts';
import { removeCompressed } from './precompress.ts';

/**
 * Puts a file in its place in one step: a reader gets the former one or the new one, never a part.
 * @returns whether the file is new or changed
 */
export async function writeIfChanged(file: string, content: Buffer): Promise<boolean> {
  const former = await ifMissing(readFile(file), undefined);
  if (former?.equals(content)) return false;
  await inOneStep(file, (temporary) => writeFile(temporary, content));
  return true;
}

/** Copies a file that never changes under its name. */
export async function copyIfMissing(from: string, to: string): Promise<void> {
  await inOneStep(to, (temporary) => copyFile(from, temporary));
}

/**
 * Makes a copy what its source is now, which shows in size and time. A source that is missing leaves the copy
 * as it stands: its replacement is about to come.
 *
 * @throws when there is neither
 */
export async function refreshCopy(from: string, to: string): Promise<void> {
  const copy = await ifMissing(stat(to), undefined);
  const source = await stat(from).catch((error: unknown) => {
    if (!copy || !isMissing(error)) throw error;
    return undefined;
  });
  if (!source) return;
  // A copy is given the time in whole milliseconds, which the system rounds in its own way.
  const isSame = copy?.size === source.size && Math.abs(copy.mtimeMs - source.mtimeMs) < 2;
  if (isSame) return;
  await inOneStep(to, async (temporary) => {
    await copyFile(from, temporary);
    await utimes(temporary, source.atime, source.mtime);
  });
}

async function inOneStep(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await write(temporary);
    // In one synchronous piece: no compressed copy of the former version can come in between.
    removeCompressed(file);
    renameSync(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Every file below a folder, as paths relative to it with `/`; nothing when there is no such folder. Others may
 * add and remove folders meanwhile.
 */
export async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await ifMissing(readdir(path.join(folder, below), { withFileTypes: true }), []);
  const files = entries.map(async (entry) => {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return listFiles(folder, name);
    return entry.isFile() ? [name] : [];
  });
  return (await Promise.all(files)).flat();
}

/** Removes a file, its compressed copies, and the folders that it leaves empty, up to `root`. */
export async function removeFile(root: string, file: string): Promise<void> {
  removeCompressed(path.join(root, file));
  rmSync(path.join(root, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const removed = await rmdir(path.join(root, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
