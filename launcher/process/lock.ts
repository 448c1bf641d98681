import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMissing } from '../../common/files.ts';
import { identityOf } from './processes.ts';

/** What a lock file says of its holder, beside facts that the holder shares with others. */
export interface Holder {
  pid: number;
  identity: string;
  facts: Record<string, string>;
}

export interface Lock {
  /** Tells others more about the holder. */
  share(facts: Record<string, string>): void;
  release(): void;
}

/** Takes a lock file, also from a holder that is dead. `undefined`: somebody alive holds it. */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const holder: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '', facts: {} };
  const draft = `${file}.${process.pid}`;
  try {
    writeHolder(draft, holder);
    if (!claim(draft, file)) return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    share(facts) {
      writeHolder(draft, { ...holder, facts });
      renameSync(draft, file);
    },
    release() {
      if (readFile(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Takes a lock file as soon as nobody holds it. */
export async function waitForLock(file: string, onWait: (holder: Holder) => void): Promise<Lock> {
  for (let told = false; ; await wait(250)) {
    const lock = takeLock(file);
    if (lock) return lock;
    const holder = readHolder(file);
    if (holder && !told) onWait(holder);
    told ||= holder !== undefined;
  }
}

/** Who holds the lock file and is alive. */
export function readHolder(file: string): Holder | undefined {
  const holder = readFile(file);
  return holder && identityOf(holder.pid) === holder.identity ? holder : undefined;
}

/** A hard link appears whole or not at all, and fails where there is a file already. */
function claim(draft: string, file: string): boolean {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (link(draft, file)) return true;
    if (readHolder(file)) return false;
    setAside(file);
  }
  return false;
}

/** Removes the file of a dead holder, but not one that somebody put there in between. */
function setAside(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (readHolder(aside)) link(aside, file);
  rmSync(aside, { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function writeHolder(file: string, holder: Holder): void {
  // Facts hold the address of the database with its password.
  writeFileSync(file, JSON.stringify(holder), { mode: 0o600 });
}

function readFile(file: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(holder) ? holder : undefined;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'identity' in value &&
    typeof value.identity === 'string' &&
    'facts' in value &&
    typeof value.facts === 'object'
  );
}
