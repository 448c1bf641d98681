import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveFiles } from '../../../launcher/static-server/static-files.ts';
import { securityHeaders } from '../../../common/security-headers.ts';

const headers = securityHeaders({
  siteUrl: 'https://bruket.example',
  readerUrl: 'https://cms.bruket.example/search-report',
});

let folder: string;
let server: Server;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-public-'));
  server = createServer(serveFiles(path.join(folder, 'public'), headers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

function write(file: string, content: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

const get = (address: string, init?: RequestInit) => fetch(origin + address, { redirect: 'manual', ...init });

/** Without a client that tidies the path, adds headers and unpacks the answer. */
function getRaw(rawPath: string, given: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    ask({ port: Number(new URL(origin).port), path: rawPath, headers: given }, resolve)
      .on('error', reject)
      .end();
  });
}

async function rawStatus(rawPath: string): Promise<number | undefined> {
  const response = await getRaw(rawPath);
  response.resume();
  return response.statusCode;
}

test('an empty folder is no error, but not yet a site', async () => {
  const response = await get('/');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
});

describe('A published site', () => {
  beforeEach(() => {
    write('public/index.html', '<h1>Start</h1>');
    write('public/404.html', 'Saknas');
    write('public/en/404.html', 'Missing');
    write('public/guider/index.html', '<h1>Guider</h1>');
    write('public/_redirects', '/gammal/ /guider/ 301\n/borta /ny?x=1 302\n');
    write('secret.txt', 'secret');
  });

  test('links that lead out of the folder are not followed', async () => {
    write('outside/index.html', 'outside');
    const outside = path.join(folder, 'outside');
    symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'public/leak.txt'));
    symlinkSync(outside, path.join(folder, 'public/leak'));
    symlinkSync(path.join(outside, 'index.html'), path.join(folder, 'public/guider/more.html'));
    for (const address of ['/leak.txt', '/leak', '/leak/', '/leak/index.html', '/guider/more.html']) {
      const response = await get(address);
      expect([response.status, await response.text()], address).toEqual([404, 'Saknas']);
    }
  });

  test('the folder itself may be a link, to another place from one moment to the next', async () => {
    write('next/index.html', 'next');
    write('next/guider/index.html', 'next');
    expect((await get('/guider/')).status).toBe(200);
    renameSync(path.join(folder, 'public'), path.join(folder, 'first'));
    for (const [place, content] of [
      ['first', '<h1>Guider</h1>'],
      ['next', 'next'],
    ] as const) {
      rmSync(path.join(folder, 'public'), { force: true });
      symlinkSync(path.join(folder, place), path.join(folder, 'public'));
      expect(await (await get('/guider/')).text()).toBe(content);
    }
  });

  test('pages are HTML that is asked for again each time', async () => {
    const response = await get('/guider/');
    expect(await response.text()).toBe('<h1>Guider</h1>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('an unchanged page is not sent again, a changed one is', async () => {
    const etag = (await get('/guider/')).headers.get('etag') ?? '';
    const again = () => get('/guider/', { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    write('public/guider/new', '<h1>Andra</h1>');
    renameSync(path.join(folder, 'public/guider/new'), path.join(folder, 'public/guider/index.html'));
    expect(await (await again()).text()).toBe('<h1>Andra</h1>');
  });

  test('files whose names carry a hash are kept for ever, their absence is not', async () => {
    write('public/_astro/page.abc.css', 'a{}');
    expect((await get('/_astro/page.abc.css')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/_astro/gone.css')).headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    ['sitemap.xml', /^(text|application)\/xml; charset=utf-8$/],
    ['pagefind/wasm.sv.pagefind', /^application\/octet-stream$/],
    ['pagefind/x.wasm', /^application\/wasm$/],
    ['media/bild.avif', /^image\/avif$/],
    ['files/rapport.pdf', /^application\/pdf$/],
    ['release.json', /^application\/json/],
  ])('%s has its type', async (file, type) => {
    write(`public/${file}`, 'x');
    expect((await get(`/${file}`)).headers.get('content-type')).toMatch(type);
  });

  test('what is missing is told in the language of its address', async () => {
    const [swedish, english] = [await get('/finns-inte'), await get('/en/not-there/')];
    expect([swedish.status, await swedish.text()]).toEqual([404, 'Saknas']);
    expect([english.status, await english.text()]).toEqual([404, 'Missing']);
  });

  test('a folder without its slash leads to the one with it', async () => {
    const response = await get('/guider?a=b');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/guider/?a=b']);
  });

  test('no address leads to another host', async () => {
    write('public/evil.example/index.html', '');
    expect((await get('//evil.example')).headers.get('location') ?? '/').not.toMatch(/^\/\//);
  });

  test('what the publisher has moved is redirected, with a slash at the end or without', async () => {
    for (const from of ['/gammal', '/gammal/']) {
      const response = await get(from);
      expect([response.status, response.headers.get('location')]).toEqual([301, '/guider/']);
    }
    expect((await get('/borta')).headers.get('location')).toBe('/ny?x=1');
  });

  test('a redirect keeps what the reader had after ?, and may have any letters', async () => {
    write('public/_redirects', '/%C3%A5ret/ /sok/?q=%C3%A5tervinning#del 301\n/äldre /om–oss/ 301\n');
    const to = async (from: string) => (await get(from)).headers.get('location');
    expect(await to('/året?utm_source=a?b')).toBe('/sok/?q=%C3%A5tervinning&utm_source=a?b#del');
    expect(await to('/a\u030aret/')).toBe('/sok/?q=%C3%A5tervinning#del');
    expect(await to('/äldre/?a=1')).toBe('/om%E2%80%93oss/?a=1');
  });

  test('a withdrawn page is told as gone, until a page stands there again', async () => {
    write('public/guider/dragen/withdrawn.html', 'Tillbakadragen');
    for (const address of ['/guider/dragen/', '/guider/dragen']) {
      const response = await get(address);
      expect([response.status, await response.text()]).toEqual([410, 'Tillbakadragen']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
    write('public/guider/dragen/index.html', 'Tillbaka');
    expect((await get('/guider/dragen/')).status).toBe(200);
  });

  test('a redirect that staff made leads on from a withdrawn page; a rule for other hosts does not', async () => {
    write('public/guider/dragen/withdrawn.html', 'Tillbakadragen');
    write('public/_redirects', '/guider/dragen/ /guider/dragen/withdrawn.html 410\n');
    expect((await get('/guider/dragen/')).status).toBe(410);
    write('public/_redirects', '/guider/dragen/ /guider/ 301\n/annat /guider/ 301\n');
    expect((await get('/guider/dragen/')).headers.get('location')).toBe('/guider/');
  });

  test('nothing outside, unfinished or meant for servers is given away', async () => {
    write('public/.abc.tmp', 'draft');
    for (const file of ['_headers', 'site.nginx.conf', 'site.caddy', 'guider/withdrawn.html'])
      write(`public/${file}`, 'for servers');
    for (const rawPath of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/.abc.tmp',
      '/_redirects',
      '/_headers',
      '/site.nginx.conf',
      '/site.caddy',
      '/guider/withdrawn.html',
      '/guider/..%2f../x',
      // The same in other words.
      '//_redirects',
      '///_headers',
      '/%2fsite.caddy',
      '/./site.nginx.conf',
      '/guider/../_redirects',
      '/guider/%2e%2e/_headers',
      '/_Redirects',
      '//guider//withdrawn.html',
    ]) {
      expect([rawPath, await rawStatus(rawPath)]).toEqual([rawPath, 404]);
    }
    expect(await rawStatus('/%00')).toBe(400);
    expect(await rawStatus('/%ff')).toBe(400);
  });

  test.each([
    ['a page', '/guider/', {}, 200],
    ['an unchanged page', '/guider/', { 'if-none-match': 'same' }, 304],
    ['what is missing', '/finns-inte/', {}, 404],
    ['a withdrawn page', '/guider/dragen/', {}, 410],
    ['a page that has moved', '/gammal/', {}, 301],
    ['a page without its slash', '/guider', {}, 301],
    ['an asset', '/_astro/page.abc.js', {}, 200],
    ['a picture', '/media/bild.avif', {}, 200],
    ['a feed', '/rss.xml', {}, 200],
    ['an address that is none', '/%ff', {}, 400],
  ])('%s comes with every security header', async (_, address, given, status) => {
    write('public/guider/dragen/withdrawn.html', 'Tillbakadragen');
    for (const file of ['_astro/page.abc.js', 'media/bild.avif', 'rss.xml']) write(`public/${file}`, 'x');
    const etag = (await get(address)).headers.get('etag') ?? '';
    const response = await get(address, {
      headers: 'if-none-match' in given ? { 'if-none-match': etag } : {},
    });
    expect(response.status).toBe(status);
    const sent = Object.keys(headers).map((name) => [name, response.headers.get(name)]);
    expect(Object.fromEntries(sent)).toEqual(headers);
  });

  test.each([
    'sida.html',
    'sida.shtml',
    'bild.svg',
    'kod.js',
    'kod.mjs',
    'sida.xht',
    'stil.xsl',
    'data.xml',
    'utan',
  ])('an uploaded %s can run nothing on the site, and is saved', async (name) => {
    write(`public/files/7/${name}`, '<script>alert(1)</script>');
    const { headers: sent } = await get(`/files/7/${name}`);
    expect(sent.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(sent.get('content-disposition')).toBe('attachment');
    expect(sent.get('x-content-type-options')).toBe('nosniff');
  });

  test.each(['rapport.pdf', 'bild.JPG', 'bild.png', 'bild.webp', 'bild.avif'])(
    'an uploaded %s is shown, and can run nothing on the site either',
    async (name) => {
      write(`public/files/7/${name}`, '<script>alert(1)</script>');
      const { headers: sent } = await get(`/files/7/${name}`);
      expect(sent.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(sent.get('content-disposition')).toBeNull();
    },
  );

  test('what is missing among the files is told on a page of the site', async () => {
    expect((await get('/files/7/borta.pdf')).headers.get('content-security-policy')).toBe(
      headers['Content-Security-Policy'],
    );
  });

  test('refusals come with every security header as well', async () => {
    const refused = await get('/', { method: 'POST' });
    for (const [name, value] of Object.entries(headers)) expect(refused.headers.get(name)).toBe(value);
  });

  test('names with å, ä and ö are found', async () => {
    write('public/files/årsrapport.txt', 'å');
    expect(await (await get('/files/årsrapport.txt')).text()).toBe('å');
  });

  test('only reading is possible', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('long text is compressed', async () => {
    const text = 'omställning '.repeat(1000);
    write('public/lang/index.html', text);
    const response = await get('/lang/', { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe(text);
  });

  test('a part of a file is sent to whoever asks for it, and only of the version that they have', async () => {
    const text = 'omställning '.repeat(1000);
    write('public/files/rapport.txt', text);
    const head = (accepted: string) =>
      get('/files/rapport.txt', { method: 'HEAD', headers: { 'accept-encoding': accepted } });
    const { headers: sent } = await head('identity');
    expect(sent.get('accept-ranges')).toBe('bytes');
    // A program that has the beginning of the compressed bytes must not go on with plain ones.
    expect((await head('br')).headers.get('accept-ranges')).toBeNull();
    const part = (given: Record<string, string>) =>
      get('/files/rapport.txt', { headers: { range: 'bytes=6-10', 'accept-encoding': 'br', ...given } });
    const response = await part({ 'if-range': sent.get('etag')! });
    expect([response.status, await response.text()]).toEqual([206, 'llnin']);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect((await part({ 'if-range': 'W/"other"' })).status).toBe(200);
  });

  test.each([
    ['bytes=0-0', 206, 'bytes 0-0/15', '<'],
    ['bytes=-3', 206, 'bytes 12-14/15', 'h1>'],
    ['bytes=10-900', 206, 'bytes 10-14/15', '</h1>'],
    // What nobody has to do may be answered with the whole. https://www.rfc-editor.org/rfc/rfc9110#section-14.2
    ['bytes=0-1,4-5', 200, null, '<h1>Guider</h1>'],
    ['lines=1-2', 200, null, '<h1>Guider</h1>'],
  ])('the part “%s” is answered with %i, also of what was sent whole before', async (range, ...expected) => {
    write('public/guider/index.html', '<h1>Guider</h1>');
    await get('/guider/');
    const response = await get('/guider/', { headers: { range } });
    const { status, headers: sent } = response;
    expect([status, sent.get('content-range'), await response.text()]).toEqual(expected);
  });

  test('a program that goes on with another version than it has is told so', async () => {
    const { headers: sent } = await get('/guider/');
    const ask = async (given: Record<string, string>) => (await get('/guider/', { headers: given })).status;
    expect(await ask({ 'if-match': '"other"' })).toBe(412);
    expect(await ask({ 'if-match': '*' })).toBe(200);
    expect(await ask({ 'if-unmodified-since': new Date(0).toUTCString() })).toBe(412);
    expect(await ask({ 'if-unmodified-since': sent.get('last-modified')! })).toBe(200);
  });

  test('a part beyond the end is refused, with every security header', async () => {
    const response = await get('/guider/', { headers: { range: 'bytes=900-' } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */15');
    expect(response.headers.get('etag')).toBeNull();
    for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value);
  });

  test('what has not changed since a time is not sent again', async () => {
    const changed = (await get('/guider/')).headers.get('last-modified')!;
    const since = (time: string) => get('/guider/', { headers: { 'if-modified-since': time } });
    expect((await since(changed)).status).toBe(304);
    expect((await since(new Date(Date.parse(changed) - 1000).toUTCString())).status).toBe(200);
  });

  test('a version that the reader has is known among others, and goes before a time', async () => {
    const { headers: sent } = await get('/guider/');
    const [etag, changed] = [sent.get('etag')!, sent.get('last-modified')!];
    const status = async (given: Record<string, string>) =>
      (await get('/guider/', { headers: given })).status;
    expect(await status({ 'if-none-match': `"a", ${etag}` })).toBe(304);
    expect(await status({ 'if-none-match': etag.replace('W/', '') })).toBe(304);
    expect(await status({ 'if-none-match': '*' })).toBe(304);
    expect(await status({ 'if-none-match': '"a"', 'if-modified-since': changed })).toBe(200);
    expect(await status({ 'if-modified-since': 'yesterday' })).toBe(200);
  });

  test('an answer is the same the first time and later, and with HEAD but for its content', async () => {
    write('public/lang/index.html', 'omställning '.repeat(1000));
    write('public/guider/dragen/withdrawn.html', 'Tillbakadragen');
    const given = { headers: { 'accept-encoding': 'gzip' } };
    const facts = async (method: string, address: string) => {
      const response = await get(address, { ...given, method });
      const { date: _, connection: __, 'keep-alive': ___, ...sent } = Object.fromEntries(response.headers);
      return [response.status, sent];
    };
    for (const address of ['/lang/', '/guider/', '/guider/dragen/', '/finns-inte/']) {
      const first = await facts('GET', address);
      expect(await facts('GET', address)).toEqual(first);
      expect(await facts('HEAD', address)).toEqual(first);
    }
  });

  test('what is put in place, changed or removed shows at the next request', async () => {
    const text = async () => (await get('/guider/ny/')).text();
    for (let version = 0; version < 50; version += 1) {
      expect(await text()).toBe('Saknas');
      write('public/guider/ny/index.html', `Första ${version}`);
      expect(await text()).toBe(`Första ${version}`);
      // Of the same length, under the same name, at the same moment.
      write('public/guider/ny/new', `Andra_ ${version}`);
      renameSync(path.join(folder, 'public/guider/ny/new'), path.join(folder, 'public/guider/ny/index.html'));
      expect(await text()).toBe(`Andra_ ${version}`);
      rmSync(path.join(folder, 'public/guider/ny/index.html'));
    }
  });

  test('another release shows at the next request', async () => {
    for (const release of ['one', 'two']) write(`releases/${release}/index.html`, release);
    const served = createServer(serveFiles(path.join(folder, 'current'), headers)).listen(0, '127.0.0.1');
    await once(served, 'listening');
    const { port } = served.address() as AddressInfo;
    for (const release of ['one', 'two', 'one']) {
      symlinkSync(`releases/${release}`, path.join(folder, 'next'));
      renameSync(path.join(folder, 'next'), path.join(folder, 'current'));
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe(release);
    }
    served.close();
    served.closeAllConnections();
  });

  test('a page that is missing is not taken for one that has not changed', async () => {
    const { status, headers: sent } = await get('/finns-inte/', { headers: { 'if-none-match': '*' } });
    expect(status).toBe(404);
    expect([sent.get('etag'), sent.get('last-modified')]).toEqual([null, null]);
  });

  test('what cannot be read is not told as missing', async () => {
    const socket = createSocket();
    await new Promise<void>((resolve) => socket.listen(path.join(folder, 'public/bok.txt'), resolve));
    const response = await get('/bok.txt');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    socket.close();
  });

  test('a page that is replaced again and again comes whole each time', async () => {
    const file = path.join(folder, 'public/guider/index.html');
    const versions = [1, 2, 3].map((version) => String(version).repeat(version * 40_000));
    let turn = 0;
    const replacing = setInterval(() => {
      writeFileSync(`${file}.tmp`, versions[turn++ % versions.length]!);
      renameSync(`${file}.tmp`, file);
    });
    await expect.poll(() => turn).toBeGreaterThan(0);
    for (let reads = 0; reads < 200; reads++)
      expect(versions).toContain(await (await get('/guider/')).text());
    clearInterval(replacing);
  });
});

describe('A large file', () => {
  const size = 8 * 1024 * 1024;
  const content = randomBytes(size);

  beforeEach(() => {
    mkdirSync(path.join(folder, 'public/files/7'), { recursive: true });
    writeFileSync(path.join(folder, 'public/files/7/film.pdf'), content);
  });

  /** Files that this process has open below the folder; only Linux tells. */
  const openFiles = () =>
    readdirSync('/proc/self/fd').filter((descriptor) => {
      try {
        return readlinkSync(`/proc/self/fd/${descriptor}`).startsWith(folder);
      } catch {
        return false;
      }
    });

  test('comes whole, in parts, or not at all, like any other', async () => {
    const whole = await get('/files/7/film.pdf');
    expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true);
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    const part = await get('/files/7/film.pdf', { headers: { range: 'bytes=1000000-1000009' } });
    expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(1_000_000, 1_000_010));
    const again = await get('/files/7/film.pdf', {
      headers: { 'if-none-match': whole.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect((await get('/files/7/film.pdf', { method: 'HEAD' })).headers.get('content-length')).toBe(
      `${size}`,
    );
  });

  test('that is replaced while it is sent comes whole in its former version', async () => {
    const response = await getRaw('/files/7/film.pdf');
    await once(response, 'readable');
    write('public/files/7/new', 'kort');
    renameSync(path.join(folder, 'public/files/7/new'), path.join(folder, 'public/files/7/film.pdf'));
    expect((await buffer(response)).equals(content)).toBe(true);
    expect(await (await get('/files/7/film.pdf')).text()).toBe('kort');
  });

  test.skipIf(process.platform !== 'linux')(
    'is open no longer than it is sent, whatever the reader does',
    async () => {
      write('public/404.html', 'Saknas');
      const given: Record<string, string>[] = [
        {},
        { range: 'bytes=5-10' },
        { range: 'bytes=99999999-' },
        { 'if-match': '"other"' },
        { 'if-modified-since': new Date().toUTCString() },
      ];
      for (const headers of given) {
        for (const method of ['GET', 'HEAD']) {
          const response = await get('/files/7/film.pdf', { method, headers });
          await response.arrayBuffer();
        }
      }
      for (const address of ['/files/7', '/files/7/', '/finns-inte'])
        await (await get(address, { headers: { range: 'bytes=0-1' } })).text();
      const cut = await Promise.all(Array.from({ length: 20 }, () => getRaw('/files/7/film.pdf')));
      expect(openFiles().length).toBeGreaterThanOrEqual(20);
      for (const response of cut) response.destroy();
      await expect.poll(openFiles).toEqual([]);
    },
  );
});

describe('A compressed copy beside a page', () => {
  const text = 'omställning '.repeat(1000);
  const file = 'public/lang/index.html';

  /** Marked, so that it shows where the answer came from. */
  function writeCopy(extension: 'br' | 'gz', madeAt = statSync(path.join(folder, file)).mtime): Buffer {
    const compress = extension === 'br' ? brotliCompressSync : gzipSync;
    const copy = compress(`${text}(copy)`);
    const target = path.join(folder, `${file}.${extension}`);
    writeFileSync(target, copy);
    utimesSync(target, madeAt, madeAt);
    return copy;
  }

  beforeEach(() => write(file, text));

  test.each([
    ['br', 'gzip, deflate, br', 'br'],
    ['gz', 'gzip, deflate', 'gzip'],
    ['gz', 'gzip, br;q=0', 'gzip'],
    ['gz', 'br;q=0, *', 'gzip'],
    ['br', '*', 'br'],
    ['br', 'identity;q=0, br', 'br'],
    ['gz', 'deflate, gzip;q=0.1', 'gzip'],
  ] as const)('.%s is sent as it is for “%s”', async (extension, accepted, encoding) => {
    const copies = { br: writeCopy('br'), gz: writeCopy('gz') };
    const response = await getRaw('/lang/', { 'accept-encoding': accepted });
    expect(response.headers).toMatchObject({
      'content-encoding': encoding,
      'content-length': String(copies[extension].length),
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(await buffer(response)).toEqual(copies[extension]);
  });

  test('is not sent to who cannot read it', async () => {
    writeCopy('br');
    writeCopy('gz');
    // Whoever takes nothing that there is gets the plain text, as from any server.
    const none = [
      'identity',
      'br;q=0',
      '',
      'gzip;q=0',
      'gzip;q=0, br;q=0',
      '*;q=0',
      'deflate',
      'identity;q=0',
    ];
    for (const accepted of none) {
      const response = await getRaw('/lang/', { 'accept-encoding': accepted });
      expect(response.headers['content-encoding']).toBeUndefined();
      expect((await buffer(response)).toString()).toBe(text);
      expect(response.headers.vary).toBe('Accept-Encoding');
    }
  });

  test('is not sent when it was made of another version', async () => {
    const { mtimeMs } = statSync(path.join(folder, file));
    for (const madeAt of [mtimeMs - 1000, mtimeMs + 1000]) {
      writeCopy('br', new Date(madeAt));
      const response = await get('/lang/', { headers: { 'accept-encoding': 'br' } });
      expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', text]);
    }
  });

  test('is the same page for who has it already', async () => {
    const etag = (await get('/lang/', { headers: { 'accept-encoding': 'br' } })).headers.get('etag')!;
    writeCopy('br');
    const given = { 'accept-encoding': 'br', 'if-none-match': etag };
    const response = await get('/lang/', { headers: given });
    expect([response.status, response.headers.get('vary')]).toEqual([304, 'Accept-Encoding']);
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('does not lead around what is missing, withdrawn or moved', async () => {
    writeCopy('br');
    rmSync(path.join(folder, file));
    const response = await get('/lang/', { headers: { 'accept-encoding': 'br' } });
    expect(response.status).toBe(503);
    expect((await get('/lang/index.html.br')).status).toBe(503);
  });

  test('goes with the page for what is missing and for what was withdrawn', async () => {
    for (const page of ['public/404.html', 'public/dragen/withdrawn.html']) {
      write(page, text);
      const { mtime } = statSync(path.join(folder, page));
      writeFileSync(path.join(folder, `${page}.br`), brotliCompressSync(`${text}(copy)`));
      utimesSync(path.join(folder, `${page}.br`), mtime, mtime);
    }
    const given = { headers: { 'accept-encoding': 'br' } };
    const answers = [await get('/saknas/', given), await get('/dragen/', given)];
    expect(answers.map(({ status }) => status)).toEqual([404, 410]);
    for (const answer of answers) expect(await answer.text()).toMatch(/\(copy\)$/);
  });
});
