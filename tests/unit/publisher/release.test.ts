import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

test('a style sheet of a former build stays for a day from when it was replaced, however old it is', async () => {
  const hour = 60 * 60 * 1000;
  const start = Date.parse('2026-11-01T08:00:00Z');
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  /** A build with one style sheet, shown some time after the beginning; its files were made a year before. */
  const build = async (style: string, hours: number) => {
    vi.setSystemTime(start + hours * hour);
    const release = await createRelease(publicLink);
    await mkdir(path.join(release.folder, '_astro'));
    for (const name of [style, `${style}.br`]) {
      const file = path.join(release.folder, '_astro', name);
      await writeFile(file, name);
      await utimes(file, start / 1000 - 365 * 24 * 3600, start / 1000 - 365 * 24 * 3600);
    }
    await showRelease(publicLink, release, { madeWith: 'this' });
    return (await readdir(path.join(publicLink, '_astro'))).sort();
  };
  try {
    expect(await build('a.css', 0)).toEqual(['a.css', 'a.css.br']);
    const both = ['a.css', 'a.css.br', 'b.css', 'b.css.br'];
    expect(await build('b.css', 48)).toEqual(both);
    expect(await build('b.css', 71)).toEqual(both);
    expect(await build('b.css', 73)).toEqual(['b.css', 'b.css.br']);
    // What has come back is replaced anew.
    expect(await build('a.css', 74)).toEqual(both);
    expect(await build('b.css', 90)).toEqual(both);
    expect(await build('b.css', 113)).toEqual(both);
  } finally {
    vi.useRealTimers();
  }
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
