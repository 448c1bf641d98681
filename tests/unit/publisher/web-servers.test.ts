import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostFiles } from '../../../common/host-files.ts';
import { securityHeaders } from '../../../common/security-headers.ts';
import { forCaddy } from '../../../publisher/routes/hosts/caddy.ts';
import { forNginx } from '../../../publisher/routes/hosts/nginx.ts';
import { forStaticHosts } from '../../../publisher/routes/hosts/static-hosts.ts';
import {
  hasCaddy,
  hasNginx,
  startBundled,
  startCaddy,
  startNginx,
  type WebServer,
} from '../../support/web-servers.ts';

const headers = securityHeaders({ siteUrl: 'https://bruket.example' });
const former = {
  redirects: [
    { from: '/gammal/', to: '/guider/elen/' },
    { from: '/guider/flyttad-borta/', to: '/guider/' },
    { from: '/kampanj/', to: 'https://example.org/' },
    { from: '/sok-vatten/', to: '/sok/?q=återvinning' },
    { from: '/streck/', to: '/om–oss/' },
    { from: '/året/', to: '/sok/?q=stål – järn#träff' },
  ],
  gone: ['/en/guides/gone/', '/guider/borta/'],
};
const pdf = Buffer.from(`%PDF-1.7\n${'0123456789'.repeat(500)}`);
const style = `a { color: red } ${'/* å */'.repeat(400)}`;
const files = {
  'index.html': 'Hem',
  '404.html': 'Sidan finns inte',
  'en/index.html': 'Home',
  'en/404.html': 'There is no such page',
  'en/guides/index.html': 'Guides',
  'en/guides/gone/withdrawn.html': 'It is gone',
  'guider/index.html': 'Guider',
  'guider/elen/index.html': `Elen ${'å'.repeat(2000)}`,
  'guider/borta/withdrawn.html': 'Sidan är borttagen',
  'guider/flyttad-borta/withdrawn.html': 'Sidan är borttagen',
  'goda-exempel/goda-exempel.csv': 'å;ä',
  'rss.xml': '<rss>å</rss>',
  'ordlista/ord.json': '["å"]',
  'favicon.ico': Buffer.from([0, 0, 1, 0]),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/page.abc.css': style,
  '_astro/page.abc.js': '// å',
  'media/1-abc/1.jpg': 'jpeg',
  'pagefind/sv/vocabulary.abc.txt': 'å',
  'files/1/frågor.txt': 'FRÅGOR',
  'files/2/rapport.pdf': pdf,
} satisfies Record<string, string | Buffer>;
const lasting = 'public, max-age=31536000, immutable';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-served-'));
  for (const [name, content] of Object.entries({
    ...files,
    [hostFiles.redirects]: forStaticHosts(former),
    [hostFiles.nginx]: forNginx(former, headers),
    [hostFiles.caddy]: forCaddy(former, headers),
  }))
    write(name, content);
  for (const name of ['guider/elen/index.html', '_astro/page.abc.css']) compress(name);
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** As the publisher does. */
function compress(name: string): void {
  const file = path.join(folder, name);
  const { mtime } = statSync(file);
  const content = readFileSync(file);
  for (const [ending, copy] of [
    ['br', brotliCompressSync(content)],
    ['gz', gzipSync(content)],
  ] as const) {
    writeFileSync(`${file}.${ending}`, copy);
    utimesSync(`${file}.${ending}`, mtime, mtime);
  }
}

const servers: [string, boolean, () => Promise<WebServer>][] = [
  ['The bundled server', true, () => startBundled(folder, headers)],
  ['nginx', hasNginx(), () => startNginx(folder)],
  ['Caddy', hasCaddy(), () => startCaddy(folder)],
];

for (const [name] of servers.filter(([, isThere]) => !isThere))
  test.skip(`${name} is not installed on this machine: what it does with our files is not tried`);

describe.each(servers.filter(([, isThere]) => isThere))('%s', (name, _, start) => {
  let server: WebServer;
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.stop());

  interface Answer {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    body: Buffer;
  }

  /** Without a client that tidies the path, follows redirects or unpacks the answer. */
  function get(address: string, given: Record<string, string> = {}): Promise<Answer> {
    const { port } = new URL(server.origin);
    return new Promise((resolve, reject) => {
      ask({ host: '127.0.0.1', port, path: address, headers: given }, (response) => {
        const { statusCode: status, headers } = response;
        buffer(response).then((body) => resolve({ status, headers, body }), reject);
      })
        .on('error', reject)
        .end();
    });
  }

  test.each([
    ['/', 'no-cache'],
    ['/guider/elen/', 'no-cache'],
    ['/rss.xml', 'no-cache'],
    ['/favicon.svg', 'no-cache'],
    ['/files/2/rapport.pdf', 'no-cache'],
    ['/_astro/page.abc.css', lasting],
    ['/media/1-abc/1.jpg', lasting],
    ['/pagefind/sv/vocabulary.abc.txt', lasting],
  ])('says of %s how long it may be kept: %s', async (address, kept) => {
    const { status, headers: sent } = await get(address);
    expect([status, sent['cache-control']]).toEqual([200, kept]);
  });

  test('never has the absence of a file kept', async () => {
    for (const address of ['/_astro/gone.css', '/media/1-abc/2.jpg', '/borta', '/guider/borta/']) {
      const { headers: sent } = await get(address);
      expect([address, sent['cache-control']]).toEqual([address, 'no-cache']);
    }
  });

  test.each([
    ['/saknas', 'Sidan finns inte'],
    ['/guider/saknas/', 'Sidan finns inte'],
    ['/files/9/saknas.pdf', 'Sidan finns inte'],
    ['/media/', 'Sidan finns inte'],
    ['/enkel', 'Sidan finns inte'],
    ['/en/saknas', 'There is no such page'],
    ['/en/guides/saknas/', 'There is no such page'],
    ['/en/Saknas', 'There is no such page'],
    ['/en/guides/Saknas/', 'There is no such page'],
    ['/Saknas', 'Sidan finns inte'],
    ['/guider/Saknas', 'Sidan finns inte'],
    ['/site.caddy', 'Sidan finns inte'],
    ['/guider/borta/withdrawn.html', 'Sidan finns inte'],
  ])('answers %s, where nothing stands, with our page in its language', async (address, page) => {
    const { status, headers: sent, body } = await get(address);
    expect([status, body.toString()]).toEqual([404, page]);
    expect(sent['content-type']).toBe('text/html; charset=utf-8');
    expect(sent).toMatchObject(securityOf('page'));
  });

  test.each([
    ['/guider/borta/', 'Sidan är borttagen'],
    ['/guider/borta', 'Sidan är borttagen'],
    ['/guider/borta/?utm_source=x', 'Sidan är borttagen'],
    ['/en/guides/gone/', 'It is gone'],
    ['/en/guides/gone', 'It is gone'],
  ])('answers %s, whose page was withdrawn, with the page that says so', async (address, page) => {
    const { status, headers: sent, body } = await get(address);
    expect([status, body.toString()]).toEqual([410, page]);
    expect(sent['content-type']).toBe('text/html; charset=utf-8');
    expect(sent['content-disposition']).toBeUndefined();
    expect(sent).toMatchObject(securityOf('page'));
  });

  test('shows a page again that had been withdrawn, and withdraws one, without being told', async () => {
    write('guider/borta/index.html', 'Tillbaka');
    write('guider/ny-borta/withdrawn.html', 'Sidan är borttagen');
    try {
      expect((await get('/guider/borta/')).body.toString()).toBe('Tillbaka');
      const { status, body } = await get('/guider/ny-borta/');
      expect([status, body.toString()]).toEqual([410, 'Sidan är borttagen']);
    } finally {
      rmSync(path.join(folder, 'guider/borta/index.html'));
      rmSync(path.join(folder, 'guider/ny-borta'), { recursive: true });
    }
  });

  test.each([
    ['/gammal', '/guider/elen/'],
    ['/gammal/?utm_source=x', '/guider/elen/?utm_source=x'],
    ['/guider/flyttad-borta/', '/guider/'],
    ['/guider/flyttad-borta', '/guider/'],
    ['/kampanj/', 'https://example.org/'],
    ['/sok-vatten/', '/sok/?q=%C3%A5tervinning'],
    ['/sok-vatten?utm_source=x', '/sok/?q=%C3%A5tervinning&utm_source=x'],
    ['/streck/', '/om%E2%80%93oss/'],
    ['/streck/?q=r%C3%A5d', '/om%E2%80%93oss/?q=r%C3%A5d'],
    ['/%C3%A5ret/', '/sok/?q=st%C3%A5l%20%E2%80%93%20j%C3%A4rn#tr%C3%A4ff'],
    ['/%c3%a5ret?a=1', '/sok/?q=st%C3%A5l%20%E2%80%93%20j%C3%A4rn&a=1#tr%C3%A4ff'],
  ])('leads from %s to %s', async (from, to) => {
    const { status, headers: sent } = await get(from);
    expect([status, sent.location]).toEqual([301, to]);
    expect(sent['cache-control']).toBe('no-cache');
  });

  test.each([
    ['/GUIDER/', '/guider/'],
    ['/Guider', '/guider/'],
    ['/Guider/elen/?a=1', '/guider/elen/?a=1'],
    ['/EN/', '/en/'],
    ['/En/Guides/', '/en/guides/'],
    ['/GUIDER/borta/', '/guider/borta/'],
  ])('leads from %s to where it is written in small letters', async (from, to) => {
    const { status, headers: sent } = await get(from);
    expect(status).toBe(301);
    expect(withoutOrigin(sent.location)).toBe(to);
  });

  test('adds the last slash of a page, and keeps what stands after ?', async () => {
    const { headers: sent } = await get('/guider/elen?a=1');
    expect(withoutOrigin(sent.location)).toBe('/guider/elen/?a=1');
  });

  /** nginx names itself as well. */
  const withoutOrigin = (location = '') => location.replace(server.origin, '');

  test.each([
    ['/guider/', 'text/html; charset=utf-8'],
    ['/files/1/fr%C3%A5gor.txt', 'text/plain; charset=utf-8'],
    ['/goda-exempel/goda-exempel.csv', 'text/csv; charset=utf-8'],
    ['/_astro/page.abc.css', 'text/css; charset=utf-8'],
    ['/_astro/page.abc.js', /^(text|application)\/javascript; charset=utf-8$/],
    ['/rss.xml', /^(text|application)\/xml; charset=utf-8$/],
    // These are UTF-8 by themselves: https://www.rfc-editor.org/rfc/rfc8259#section-8.1
    ['/ordlista/ord.json', /^application\/json(; charset=utf-8)?$/],
    ['/files/2/rapport.pdf', 'application/pdf'],
    ['/favicon.svg', /^image\/svg\+xml/],
    ['/favicon.ico', /^image\/(x-icon|vnd\.microsoft\.icon)$/],
  ])('says of %s that it is %s', async (address, type) => {
    const sent = (await get(address)).headers['content-type'];
    if (typeof type === 'string') expect(sent).toBe(type);
    else expect(sent).toMatch(type);
  });

  test.each([
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0', undefined],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    [undefined, undefined],
    ['br', name === 'nginx' ? undefined : 'br'],
  ])('for who takes %s sends the copy in %s', async (accepted, encoding) => {
    for (const file of ['/_astro/page.abc.css', '/guider/elen/']) {
      const { headers: sent, body } = await get(file, accepted ? { 'accept-encoding': accepted } : {});
      expect(sent['content-encoding']).toBe(encoding);
      const plain = encoding === 'gzip' ? gunzipSync(body) : encoding ? brotliDecompressSync(body) : body;
      expect(plain.toString()).toMatch(/^(Elen|a \{)/);
      expect(sent['content-type']).toContain('charset=utf-8');
      expect(sent.vary).toMatch(/accept-encoding/i);
    }
  });

  test('sends parts of a PDF, and none of it to who has it', async () => {
    const address = '/files/2/rapport.pdf';
    const whole = await get(address);
    const { etag = '', 'last-modified': changed = '' } = whole.headers;
    expect([whole.status, whole.headers['accept-ranges']]).toEqual([200, 'bytes']);
    expect(etag).toMatch(/^"/);

    const part = await get(address, { range: 'bytes=9-18' });
    expect([part.status, part.body.toString()]).toEqual([206, '0123456789']);
    expect(part.headers['content-range']).toBe(`bytes 9-18/${pdf.length}`);
    const before = new Date(Date.parse(changed) - 60_000).toUTCString();
    for (const [given, status] of [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-modified-since': changed }, 304],
      [{ 'if-modified-since': before }, 200],
      [{ range: 'bytes=0-9', 'if-range': etag }, 206],
      [{ range: 'bytes=0-9', 'if-range': changed }, 206],
      [{ range: 'bytes=0-9', 'if-range': '"another"' }, 200],
      [{ range: 'bytes=0-9', 'if-range': before }, 200],
      [{ range: 'bytes=0-9', 'if-modified-since': changed }, 304],
      [{ range: 'bytes=0-9', 'if-modified-since': before }, 206],
      [{ range: 'bytes=99999-' }, 416],
    ] as const)
      expect([given, (await get(address, given)).status]).toEqual([given, status]);
  });

  test('sends security headers with pages and with what staff upload', async () => {
    expect((await get('/guider/')).headers).toMatchObject(securityOf('page'));
    for (const [address, isSaved] of [
      ['/files/1/fr%C3%A5gor.txt', true],
      ['/files/2/rapport.pdf', false],
    ] as const) {
      const { headers: sent } = await get(address);
      expect(sent).toMatchObject(securityOf('upload'));
      expect(sent['content-disposition']).toBe(isSaved ? 'attachment' : undefined);
    }
  });

  function securityOf(what: 'page' | 'upload'): Record<string, string> {
    const policy = what === 'upload' && { 'Content-Security-Policy': "sandbox; default-src 'none'" };
    const all = Object.entries({ ...headers, ...policy });
    return Object.fromEntries(all.map(([header, value]) => [header.toLowerCase(), value]));
  }
});
