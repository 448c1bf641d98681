import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  copyAnew,
  copyIfMissing,
  listFiles,
  refreshCopy,
  removeFile,
  writeIfChanged,
} from '../../../publisher/release/files.ts';

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

  it('keeps no half of a page when writing fails', async () => {
    const page = path.join(folder, 'x'.repeat(300));
    await expect(writeIfChanged(page, Buffer.from('Hej'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it('gets its page back from whatever stands in the way: a folder, a file above it, a link', async () => {
    const page = path.join(folder, 'guider/index.html');
    await mkdir(path.join(page, 'inside'), { recursive: true });
    expect(await writeIfChanged(page, Buffer.from('Hej'))).toBe(true);
    await rm(path.dirname(page), { recursive: true });
    await writeFile(path.dirname(page), 'a file');
    expect(await writeIfChanged(page, Buffer.from('Hej'))).toBe(true);
    await rename(page, path.join(folder, 'elsewhere'));
    await symlink(path.join(folder, 'elsewhere'), page);
    expect(await writeIfChanged(page, Buffer.from('Hej'))).toBe(true);
    expect((await lstat(page)).isFile()).toBe(true);
  });

  it('gets no copy of what a link among the uploads leads to', async () => {
    await writeFile(path.join(folder, 'secret'), 'secret');
    await symlink(path.join(folder, 'secret'), path.join(folder, 'upload.pdf'));
    for (const copy of [copyIfMissing, copyAnew, refreshCopy])
      await expect(copy(path.join(folder, 'upload.pdf'), path.join(folder, 'out/copy.pdf'))).rejects.toThrow(
        'The uploaded file upload.pdf cannot be read, or is a link',
      );
    expect(await readdir(path.join(folder, 'out'))).toEqual([]);
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
