import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFiles } from '../../../launcher/static-server/static-files.ts';
import { listFiles } from '../../../publisher/release/files.ts';
import {
  createPrecompressor,
  removeCompressed,
  type Precompressor,
} from '../../../publisher/release/precompress.ts';

const text = 'omställning '.repeat(1000);

let folder: string;
let precompressor: Precompressor;
let errors: unknown[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-precompress-'));
  errors = [];
  precompressor = createPrecompressor({ onError: (error) => errors.push(error), delay: 0, retryDelay: 50 });
});

afterEach(async () => {
  await precompressor.stop();
  rmSync(folder, { recursive: true });
});

const inFolder = (file: string) => path.join(folder, file);

function write(file: string, content = text): void {
  mkdirSync(path.dirname(inFolder(file)), { recursive: true });
  writeFileSync(inFolder(file), content);
}

/** As the publisher does. */
function replace(file: string, content: string): void {
  write(`${file}.tmp`, content);
  removeCompressed(inFolder(file));
  renameSync(inFolder(`${file}.tmp`), inFolder(file));
}

const filesNow = async () => (await listFiles(folder)).sort();
const expectFiles = (files: string[]) => expect.poll(filesNow, { timeout: 10_000 }).toEqual(files);

test('what is made once is packed smaller than what changes', async () => {
  const styles = Array.from({ length: 900 }, (_, n) => `.c${(n * 7919) % 997} { margin: ${n % 13}px }`).join(
    '\n',
  );
  for (const file of ['_astro/page.abc.css', 'stil.css']) write(file, styles);
  precompressor.request(folder);
  const files = ['_astro/page.abc.css', 'stil.css'].flatMap((file) => [file, `${file}.br`, `${file}.gz`]);
  await expectFiles(files);
  const sizeOf = (file: string) => statSync(inFolder(file)).size;
  expect(sizeOf('_astro/page.abc.css.br')).toBeLessThan(sizeOf('stil.css.br'));
});

test('text has copies in both codings, with the time of its version; nothing else has', async () => {
  write('index.html');
  write('guider/start/index.html');
  const others = ['kort.html', 'media/bild.avif', 'pagefind/sv.json', '_headers', '.release.json'];
  for (const file of others) write(file, file === 'kort.html' ? 'kort' : text);
  precompressor.request(folder);
  const copies = ['guider/start/index.html', 'index.html'].flatMap((file) => [
    file,
    `${file}.br`,
    `${file}.gz`,
  ]);
  await expectFiles([...others, ...copies].sort());

  expect(brotliDecompressSync(readFileSync(inFolder('index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(inFolder('index.html.gz'))).toString()).toBe(text);
  const times = ['index.html', 'index.html.br', 'index.html.gz'].map(
    (file) => statSync(inFolder(file)).mtimeMs,
  );
  for (const time of times) expect(Math.abs(time - times[0]!)).toBeLessThan(1);
});

test('what is named is compressed alone', async () => {
  for (const file of ['a.html', 'b.html']) write(file);
  precompressor.request(folder, ['b.html', 'gone.html']);
  await expectFiles(['a.html', 'b.html', 'b.html.br', 'b.html.gz']);
});

test('a new version takes the place of the former, and copies that stand are left alone', async () => {
  for (const file of ['a.html', 'b.html']) write(file);
  precompressor.request(folder);
  await expectFiles(['a.html', 'a.html.br', 'a.html.gz', 'b.html', 'b.html.br', 'b.html.gz']);
  const { ino } = statSync(inFolder('a.html.br'));
  replace('b.html', `${text}ny`);
  expect(await filesNow()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'b.html']);
  precompressor.request(folder);
  await expectFiles(['a.html', 'a.html.br', 'a.html.gz', 'b.html', 'b.html.br', 'b.html.gz']);
  expect(brotliDecompressSync(readFileSync(inFolder('b.html.br'))).toString()).toBe(`${text}ny`);
  expect(statSync(inFolder('a.html.br')).ino).toBe(ino);
});

test('no copy is ever of another version than its file, however often that is replaced', async () => {
  write('index.html', `${text}0`);
  const wrong: string[] = [];
  const read = (file: string) => (existsSync(inFolder(file)) ? readFileSync(inFolder(file)) : undefined);
  for (let version = 1; version <= 300; version++) {
    precompressor.request(folder, ['index.html']);
    if (version % 30 === 0) await expectFiles(['index.html', 'index.html.br', 'index.html.gz']);
    else await new Promise((resolve) => setTimeout(resolve, version % 7));
    const [plain, copy] = [read('index.html'), read('index.html.gz')];
    if (copy && gunzipSync(copy).toString() !== plain?.toString()) wrong.push(`version ${version}`);
    replace('index.html', `${text}${version}`);
  }
  expect(wrong).toEqual([]);
  precompressor.request(folder, ['index.html']);
  await expectFiles(['index.html', 'index.html.br', 'index.html.gz']);
});

test('it waits while it is told to, and goes on', async () => {
  for (let index = 0; index < 50; index++) write(`${index}.html`);
  precompressor.pause();
  precompressor.request(folder);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await filesNow()).toHaveLength(50);
  precompressor.resume();
  await expect.poll(async () => (await filesNow()).length, { timeout: 10_000 }).toBe(150);
});

test('a copy that cannot be written is told, keeps no other back, and comes when the cause is gone', async () => {
  for (const file of ['a.html', 'b.html']) write(file);
  mkdirSync(inFolder('a.html.br/in-the-way'), { recursive: true });
  precompressor.request(folder);
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(await filesNow()).toEqual(expect.arrayContaining(['b.html.br', 'b.html.gz']));
  rmSync(inFolder('a.html.br'), { recursive: true });
  await expectFiles(['a.html', 'a.html.br', 'a.html.gz', 'b.html', 'b.html.br', 'b.html.gz']);
});

test('a folder that is gone is no error', async () => {
  write('index.html');
  precompressor.request(inFolder('nowhere'));
  precompressor.request(folder);
  await expectFiles(['index.html', 'index.html.br', 'index.html.gz']);
  expect(errors).toEqual([]);
});

test('the bundled server sends text compressed with a copy or without, and a new version from its first moment on', async () => {
  const server = createServer(serveFiles(folder, {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const get = async () => {
    const headers = { 'accept-encoding': 'br', connection: 'close' };
    const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
    return { coding: response.headers.get('content-encoding'), text: await response.text() };
  };
  write('index.html');
  expect(await get()).toEqual({ coding: 'br', text });
  precompressor.request(folder);
  await expectFiles(['index.html', 'index.html.br', 'index.html.gz']);
  expect(await get()).toEqual({ coding: 'br', text });
  replace('index.html', `${text}ny`);
  expect(await get()).toEqual({ coding: 'br', text: `${text}ny` });
  server.close();
  server.closeAllConnections();
});
