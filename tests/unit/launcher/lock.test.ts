import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHolder, takeLock, waitForLock } from '../../../launcher/process/lock.ts';

const lockModule = path.join(import.meta.dirname, '../../../launcher/process/lock.ts');

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-lock-'));
  file = path.join(folder, 'lock.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function heldBy(pid: number): void {
  writeFileSync(file, JSON.stringify({ pid, identity: 'of another time', facts: {} }));
}

test('only one can hold it', () => {
  expect(takeLock(file)).toBeDefined();
  expect(takeLock(file)).toBeUndefined();
});

test('it can be taken again when it has been released', () => {
  takeLock(file)?.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(takeLock(file)).toBeDefined();
});

test('others read what the holder shares, and nobody else on this machine', () => {
  takeLock(file)?.share({ databaseUrl: 'postgresql://…' });
  expect(readHolder(file)).toMatchObject({ pid: process.pid, facts: { databaseUrl: 'postgresql://…' } });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('it is taken over from a process that has ended', () => {
  heldBy(spawnSync(process.execPath, ['--version']).pid);
  expect(readHolder(file)).toBeUndefined();
  expect(takeLock(file)).toBeDefined();
  expect(readHolder(file)?.pid).toBe(process.pid);
});

test('it is taken over when another process has the number of the former holder', () => {
  heldBy(process.ppid);
  expect(takeLock(file)).toBeDefined();
});

test('a file that is damaged holds nothing', () => {
  writeFileSync(file, '{"pid":');
  expect(takeLock(file)).toBeDefined();
});

test('whoever waits is told once for whom, and gets it when it is free', async () => {
  const first = takeLock(file);
  const waits: number[] = [];
  const second = waitForLock(file, ({ pid }) => waits.push(pid));
  setTimeout(() => first?.release(), 600);
  await expect(second).resolves.toBeDefined();
  expect(waits).toEqual([process.pid]);
});

test('a file that cannot be read is held by nobody knows whom, and not free', () => {
  const first = takeLock(file);
  const limited = `ulimit -n 40; exec "$0" -e "$1"`;
  // Every descriptor is in use, as in a process with a full table.
  const program = `
    const { readHolder } = await import(${JSON.stringify(lockModule)});
    const { openSync } = await import('node:fs');
    try { for (;;) openSync('/dev/null') } catch {}
    try { console.log(readHolder(${JSON.stringify(file)}) ? 'held' : 'free') } catch (error) { console.log(error.code) }`;
  const { stdout } = spawnSync('bash', ['-c', limited, process.execPath, program], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('EMFILE');
  expect(readHolder(file)?.pid).toBe(process.pid);
  first?.release();
});
