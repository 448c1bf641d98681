import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHolder, takeLock, waitForLock } from '../../../launcher/process/lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-lock-'));
  file = path.join(folder, 'lock.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function heldBy(pid: number): void {
  writeFileSync(file, JSON.stringify({ pid, identity: 'of another time', shared: {} }));
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
  expect(readHolder(file)).toMatchObject({ pid: process.pid, shared: { databaseUrl: 'postgresql://…' } });
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
