import { connect } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const { port } = new URL(cms);
const megabyte = 1024 * 1024;

let browser: Browser;
let page: Page;
let token: string;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE' });
  await openAdmin(page, cms).signIn(inject('credentials'));
  const cookies = await page.context().cookies();
  token = cookies.find(({ name }) => name === 'payload-token')?.value ?? '';
});

afterAll(() => browser?.close());

/** Sends bytes as they are, and nothing more. @returns what comes back first */
function sendRaw(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write([...lines, `Host: localhost:${port}`, '', ''].join('\r\n')),
    );
    socket.once('error', reject).once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
}

const json = 'Content-Type: application/json';
const signedIn = () => `Authorization: JWT ${token}`;

describe('What is sent to the CMS', () => {
  it.each([
    [
      'by somebody signed out, 60 MB',
      ['POST /api/users/login HTTP/1.1', json, `Content-Length: ${60 * megabyte}`],
    ],
    ['by somebody signed out, 17 kB', ['POST /feedback HTTP/1.1', `Content-Length: ${17 * 1024}`]],
    [
      'with a token that is none',
      ['POST /api/media HTTP/1.1', 'Authorization: JWT a.b.c', 'Content-Length: 20000'],
    ],
  ])('is refused before it is read when it is too large: %s', async (_, lines) => {
    const answer = await sendRaw([...lines, 'Accept-Language: en']);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('What was sent is larger than 16 kB. Nothing has been saved.');
  });

  it('may be larger for who is signed in, and is refused in their language beyond that', async () => {
    const post = ['POST /api/guides?draft=true HTTP/1.1', json, signedIn(), 'Cookie: payload-lng=sv'];
    expect(await sendRaw([...post, `Content-Length: ${9 * megabyte}`])).toContain('större än 8 MB');
    const upload = ['POST /api/media HTTP/1.1', 'Content-Type: multipart/form-data; boundary=x', signedIn()];
    expect(await sendRaw([...upload, `Content-Length: ${53 * megabyte}`])).toMatch(/^HTTP\/1\.1 413 /);
    const text = 'x'.repeat(100_000);
    const { status } = await fetch(`${cms}/api/guides?draft=true&locale=sv`, {
      method: 'POST',
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Lång', lede: text.slice(0, 200), nothing: text }),
    });
    expect(status).toBe(201);
  });

  it.each([
    ['of a length that nobody tells', 'POST /api/users/login HTTP/1.1', 411, ['Transfer-Encoding: chunked']],
    ['by a method that is none of ours', 'TRACE /api/guides HTTP/1.1', 405, []],
    ['to another host', 'GET //example.org/admin HTTP/1.1', 400, []],
    ['to an address that cannot be read', 'GET /admin/%E0%A4%A HTTP/1.1', 400, []],
    ['to an address with a NUL', 'GET /api/guides/%00 HTTP/1.1', 400, []],
  ])('is refused in words: %s', async (_, line, status, headers) => {
    const answer = await sendRaw([line, ...headers]);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/"message":"[^"]+\."/);
  });
});

describe('What the CMS answers', () => {
  it.each(['/admin', '/admin/login', '/api/users/me', '/api/guides', '/api/nothing', '/preview/guides/1'])(
    'is kept by nobody, and runs nothing but our own code: %s',
    async (path) => {
      const { headers } = await fetch(cms + path, { headers: { Authorization: `JWT ${token}` } });
      expect(headers.get('cache-control')).toBe('no-store');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(/script-src[^;]*'unsafe/.test(policy)).toBe(false);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    '/preview/guides/99999999999999999999',
    '/admin/collections/guides?page=-5',
    '/admin/collections/guides?where=x',
    '/admin/collections/guides?where[title][near]=1',
    '/admin/collections/terms?sort=synonyms',
    '/admin/collections/guides/99999999999999999999',
    '/admin/collections/guides/x/versions/y',
    '/admin/globals/nothing',
  ])('is no error of the server, whatever stands in the address: %s', async (path) => {
    const cookie = `payload-token=${token}`;
    const { status } = await fetch(cms + path, { headers: { cookie, 'sec-fetch-site': 'none' } });
    expect(status).toBeLessThan(500);
  });

  it('has another nonce each time', async () => {
    const nonce = async () =>
      /'nonce-([^']+)'/.exec(
        (await fetch(`${cms}/admin/login`)).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect(await nonce()).not.toBe(await nonce());
  });

  it('lets the admin do its work: nothing of it is against its own policy', async () => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
    });
    const admin = openAdmin(page, cms);
    for (const path of [
      '',
      '/collections/guides',
      '/collections/media',
      '/collections/feedback',
      '/globals/settings',
      '/account',
    ])
      await page.goto(`${cms}/admin${path}`, { waitUntil: 'networkidle' });
    await admin.create('guides');
    await admin.fill('title', 'Under en sträng policy');
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type('Text');
    await admin.saved();
    expect(refused).toEqual([]);
  });
});
