import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRelease, findRelease, showRelease, type Release } from '../../../publisher/release/release.ts';
import { refreshCopy } from '../../../publisher/release/files.ts';

let folder: string;
let publicLink: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-release-'));
  publicLink = path.join(folder, 'public');
});
afterEach(() => rm(folder, { recursive: true }));

async function shown(formerFiles: string[] = []): Promise<Release> {
  const release = await createRelease(publicLink);
  await showRelease(publicLink, release, { madeWith: 'this', formerFiles });
  return release;
}

test('a release is found once it is shown, and takes along what readers of the former may ask for', async () => {
  expect(await findRelease(publicLink)).toBeUndefined();
  await shown();
  await writeFile(path.join(publicLink, 'former.csv'), 'a;b');
  const { id } = await shown(['former.csv', 'never.csv']);
  expect(await findRelease(publicLink)).toMatchObject({ id, madeWith: 'this' });
  expect(await readFile(path.join(publicLink, 'former.csv'), 'utf8')).toBe('a;b');
});

test('a mark that cannot be read is an error, and does not stand for a site that is not published yet', async () => {
  await mkdir(path.join(publicLink, '.release.json'), { recursive: true });
  await expect(findRelease(publicLink)).rejects.toThrow('EISDIR');
});

test('a former file that cannot be read is an error, and is not left behind in silence', async () => {
  await shown();
  await symlink('circle', path.join(publicLink, 'circle'));
  await expect(shown(['circle'])).rejects.toThrow('ELOOP');
});

test('a copy stays as it stands while its source is missing, not while that cannot be read', async () => {
  const [source, copy] = [path.join(folder, 'source'), path.join(folder, 'copy')];
  await writeFile(copy, 'former');
  await refreshCopy(source, copy);
  expect(await readFile(copy, 'utf8')).toBe('former');
  await symlink('source', source);
  await expect(refreshCopy(source, copy)).rejects.toThrow('ELOOP');
});
