import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ifMissing } from '../../../common/files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-files-'));
  await writeFile(path.join(folder, 'file'), 'text');
});
afterAll(() => rm(folder, { recursive: true }));

const read = (...names: string[]) => ifMissing(readFile(path.join(folder, ...names), 'utf8'), 'nothing');

test('what is there is given', async () => {
  expect(await read('file')).toBe('text');
});

test('the fallback stands for a file that is missing, and for one below a file', async () => {
  expect(await read('missing')).toBe('nothing');
  expect(await read('file', 'below')).toBe('nothing');
});

test('what is there and cannot be read is an error', async () => {
  await expect(read()).rejects.toThrow('EISDIR');
  await expect(ifMissing(Promise.reject(new TypeError('no file at all')), '')).rejects.toThrow(TypeError);
});
