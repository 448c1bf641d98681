import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, removeFile, writeIfChanged } from '../../../publisher/release/files.ts';

describe('The public folder', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'bruket-files-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('gets a new page with the folders it needs', async () => {
    const page = path.join(folder, 'guider/start/index.html');
    expect(await writeIfChanged(page, Buffer.from('Hej'))).toBe(true);
    expect(await readFile(page, 'utf8')).toBe('Hej');
  });

  it('keeps a page untouched that has not changed', async () => {
    const page = path.join(folder, 'index.html');
    await writeIfChanged(page, Buffer.from('Hej'));
    const { mtimeNs } = await stat(page, { bigint: true });
    expect(await writeIfChanged(page, Buffer.from('Hej'))).toBe(false);
    expect((await stat(page, { bigint: true })).mtimeNs).toBe(mtimeNs);
  });

  it('keeps the former page and no half of the new one when writing fails', async () => {
    const page = path.join(folder, 'page');
    await mkdir(page);
    await writeFile(path.join(page, 'inside'), '');
    await expect(writeIfChanged(page, Buffer.from('Hej'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['page']);
  });

  it('loses the compressed copies of a page with the page and with its former version', async () => {
    const page = path.join(folder, 'index.html');
    const copies = () => writeFile(`${page}.br`, '').then(() => writeFile(`${page}.gz`, ''));
    await writeIfChanged(page, Buffer.from('Hej'));
    await copies();
    await writeIfChanged(page, Buffer.from('Hej'));
    expect(await listFiles(folder)).toHaveLength(3);
    await writeIfChanged(page, Buffer.from('Hej då'));
    expect(await listFiles(folder)).toEqual(['index.html']);
    await copies();
    await removeFile(folder, 'index.html');
    expect(await listFiles(folder)).toEqual([]);
  });

  it('loses a removed page and the folders that it leaves empty, and no others', async () => {
    await writeIfChanged(path.join(folder, 'guider/a/index.html'), Buffer.from('a'));
    await writeIfChanged(path.join(folder, 'guider/b/index.html'), Buffer.from('b'));
    await removeFile(folder, 'guider/a/index.html');
    expect(await listFiles(folder)).toEqual(['guider/b/index.html']);
    expect(await readdir(path.join(folder, 'guider'))).toEqual(['b']);
  });
});
