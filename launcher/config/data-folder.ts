import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { takeLock, type Lock } from '../process/lock.ts';

/**
 * Makes the data folder and what everybody expects in it. Others on this machine may pass through it, so
 * that a web server can read `public/`, but not list it; uploads hold embargoed pictures.
 */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o711);
    for (const name of ['uploads', 'logs']) makeFolder(path.join(dataDir, name), 0o700);
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw userErrors.dataDirUnwritable(dataDir, reasonOf(error));
  }
}

/** Where the holder of a data folder is known by. */
export function lockFileOf(dataDir: string): string {
  return path.join(dataDir, 'running.json');
}

export function lockDataFolder(dataDir: string): Lock {
  const lock = takeLock(lockFileOf(dataDir));
  if (!lock) throw userErrors.dataDirInUse(dataDir);
  return lock;
}

/** Reads a random secret that only the owner of the data folder can read; makes it the first time. */
export function keepSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, name);
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') throw userErrors.dataDirUnwritable(dataDir, reasonOf(error));
  }
  return readFileSync(file, 'utf8').trim();
}

/** Sets the mode only where the folder is new: whoever runs this may have chosen another. */
function makeFolder(folder: string, mode: number): void {
  if (!existsSync(folder)) {
    makeParents(path.dirname(folder));
    mkdirSync(folder, { mode });
    chmodSync(folder, mode);
  }
  accessSync(folder, constants.W_OK | constants.X_OK);
}

/** `recursive` would try for ever below `/proc`. */
function makeParents(folder: string): void {
  if (existsSync(folder)) return;
  makeParents(path.dirname(folder));
  mkdirSync(folder);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
