import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fdatasyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {
  copyFile,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  rm,
  rmdir,
  stat,
  utimes,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { ifMissing, isMissing } from '../../common/files.ts';
import { removeCompressed } from './precompress.ts';

/**
 * Puts a file in its place in one step: a reader gets the former one or the new one, never a part, and so does
 * a machine that crashes at that moment.
 * @returns whether the file is new or changed
 */
export async function writeIfChanged(file: string, content: Buffer): Promise<boolean> {
  const former = await readPlain(file);
  if (former?.equals(content)) return false;
  await inOneStep(file, (temporary) => writeSafely(temporary, content));
  return true;
}

/** Copies a file that never changes under its name. */
export async function copyIfMissing(from: string, to: string): Promise<void> {
  await inOneStep(to, (temporary) => copyPlain(from, temporary));
}

/** Copies a file with another content. */
export async function copyWith(from: string, to: string, change: (content: Buffer) => Buffer): Promise<void> {
  await assertPlain(from);
  const content = change(await readFile(from));
  await inOneStep(to, (temporary) => writeSafely(temporary, content));
}

/** Writes a file part by part, which appears when it is whole. */
export async function writeParts(file: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  await inOneStep(file, async (temporary) => {
    await using handle = await open(temporary, 'wx');
    for await (const part of parts) await handle.writeFile(part);
    await handle.datasync();
  });
}

/**
 * Makes a copy what its source is now, which shows in size and time. A source that is missing leaves the copy
 * as it stands: its replacement is about to come.
 *
 * @throws when there is neither
 */
export async function refreshCopy(from: string, to: string): Promise<void> {
  const copy = await ifMissing(lstat(to), undefined);
  const source = await stat(from).catch((error: unknown) => {
    if (!copy || !isMissing(error)) throw error;
    return undefined;
  });
  if (!source) return;
  const isSame = copy?.isFile() && copy.size === source.size && isSameTime(copy, source);
  if (!isSame) await copyAnew(from, to);
}

/** A copy is given the time in whole milliseconds, which the system rounds in its own way. */
function isSameTime(copy: { mtimeMs: number }, source: { mtimeMs: number }): boolean {
  return Math.abs(copy.mtimeMs - source.mtimeMs) < 2;
}

/** Copies a file whatever stands there, with its time. */
export async function copyAnew(from: string, to: string): Promise<void> {
  const source = await stat(from);
  await inOneStep(to, async (temporary) => {
    await copyPlain(from, temporary);
    await utimes(temporary, source.atime, source.mtime);
  });
}

/**
 * A link in the folder of uploads could lead to any file of the machine, which is not to be published.
 *
 * @throws UserError when it cannot be read, or is no plain file, which is told apart from trouble with the target
 */
export async function assertPlain(file: string): Promise<void> {
  await using source = await openPlain(file).catch((error: unknown) => {
    if (!hasCode(error, 'EACCES', 'EPERM')) throw error;
    return undefined;
  });
  if (!source) throw userErrors.uploadNotPublishable(path.basename(file));
}

async function copyPlain(from: string, to: string): Promise<void> {
  await assertPlain(from);
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await using copy = await open(to, 'r+');
  await copy.datasync();
}

/** @returns nothing where there is something else, such as a link */
async function openPlain(file: string): Promise<FileHandle | undefined> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
    if (hasCode(error, 'ELOOP')) return undefined;
    throw error;
  });
  if (!handle || (await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/**
 * Once it has its name, all of it is on the disk, whenever the machine crashes (ADR 14). In one piece: on a busy
 * machine each way to the threads of the file system and back takes longer than writing.
 */
function writeSafely(file: string, content: Buffer): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, content);
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function inOneStep(file: string, write: (temporary: string) => void | Promise<void>): Promise<void> {
  await makeFolder(path.dirname(file));
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await write(temporary);
    // In one synchronous piece: no compressed copy of the former version can come in between.
    removeCompressed(file);
    replace(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Gives a file that is never changed in place another name, in one step.
 * @returns whether it is there
 */
export function linkInPlace(from: string, to: string): boolean {
  const [source, target] = [from, to].map((file) => statSync(file, { throwIfNoEntry: false }));
  if (!source) return false;
  if (source.ino === target?.ino && source.dev === target.dev) return true;
  mkdirSync(path.dirname(to), { recursive: true });
  const temporary = path.join(path.dirname(to), `.${randomUUID()}.tmp`);
  try {
    putAt(from, temporary);
    replace(temporary, to);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

function putAt(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has links.
    copyFileSync(from, to);
  }
}

/** Whatever stands in the way of a public file is none of ours. */
function replace(temporary: string, file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
  renameSync(temporary, file);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // A file stands where a folder should.
    if (!hasCode(error, 'EEXIST', 'ENOTDIR')) throw error;
    removeFileAt(folder);
    await mkdir(folder, { recursive: true });
  }
}

/** Removes the file that stands at the place of a folder, or of one above it. */
function removeFileAt(folder: string): void {
  for (let place = folder; place !== path.dirname(place); place = path.dirname(place)) {
    const found = lstatIfAny(place);
    if (found?.isFile()) rmSync(place);
    if (found) return;
  }
}

function lstatIfAny(place: string) {
  try {
    return lstatSync(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @returns nothing where there is no plain file */
async function readPlain(file: string): Promise<Buffer | undefined> {
  await using handle = await ifMissing(openPlain(file), undefined);
  return await handle?.readFile();
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
