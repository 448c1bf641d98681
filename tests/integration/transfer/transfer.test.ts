import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportContent, importContent } from '../../../cms/transfer/index.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { readFiles, sampleFiles, writeFiles, type Files } from './sample-folder.ts';

let cms: OpenedPayload;

beforeAll(async () => {
  cms = await openPayload();
}, 60_000);
afterAll(() => cms.close());

const newFolder = () => mkdtemp(path.join(tmpdir(), 'bruket-content-'));

async function folderWith(files: Files): Promise<string> {
  const folder = await newFolder();
  await writeFiles(folder, files);
  return folder;
}

async function exported(): Promise<Record<string, string>> {
  const folder = await newFolder();
  await exportContent(cms.payload, folder);
  return readFiles(folder);
}

test('an export after an import has the same files, byte for byte', async () => {
  const folder = await folderWith(await sampleFiles());
  const counts = await importContent(cms.payload, folder);
  expect(await exported()).toEqual(await readFiles(folder));
  expect(counts).toEqual({ documents: 18, texts: 28, uploads: 3 });
}, 60_000);
