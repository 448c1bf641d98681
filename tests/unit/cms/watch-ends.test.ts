import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { watchEnds, type EndingAct } from '../../../cms/admin/uploads/watch-ends.ts';
import { bulkWords } from '../../../cms/admin/uploads/bulk-words.ts';
import { fill, text } from '../../../cms/i18n/texts.ts';
import type { Use } from '../../../cms/uploads/find-usage.ts';

const use: Use = { kind: 'guides', label: 'Guide', id: 7, title: 'Guide med bild', state: 'live' };
let usage: () => Promise<Response>;
let upload: () => Promise<Response>;
let sent: string[];
let asked: EndingAct[];
let goesOn: boolean;

beforeAll(() => {
  const inner = (address: string, { method = 'GET' }: RequestInit = {}) => {
    if (address.endsWith('/usage')) return usage();
    if (address.startsWith('/api/media?')) return upload();
    sent.push(`${method} ${address}`);
    return Promise.resolve(Response.json({}));
  };
  vi.stubGlobal('window', { fetch: inner });
  vi.stubGlobal('location', { href: 'http://cms/admin' });
  watchEnds({
    unchanged: 'Ingenting är ändrat.',
    lost: 'Servern svarade inte.',
    ask(act) {
      asked.push(act);
      return Promise.resolve(goesOn);
    },
  });
});

beforeEach(() => {
  [sent, asked, goesOn] = [[], [], false];
  usage = () => Promise.resolve(Response.json({ docs: [use] }));
});

const trash = () => window.fetch('/api/media/3', { method: 'DELETE' });

it('a picture that readers see goes with the word of whoever was asked', async () => {
  goesOn = true;
  expect((await trash()).status).toBe(200);
  expect([asked, sent]).toEqual([['trash'], ['DELETE http://cms/api/media/3?confirmUse=true']]);
});

it('and stays without it', async () => {
  expect((await trash()).status).toBe(409);
  expect([asked, sent]).toEqual([['trash'], []]);
});

it.each([
  ['nobody sees it', () => Promise.resolve(Response.json({ docs: [] }))],
  ['it is only in drafts', () => Promise.resolve(Response.json({ docs: [{ ...use, state: 'draft' }] }))],
  ['the CMS cannot tell', () => Promise.resolve(new Response(null, { status: 503 }))],
  ['the page is being left', () => Promise.reject(new TypeError('Failed to fetch'))],
])('nothing is confirmed for somebody who was not asked: %s', async (_why, answer) => {
  usage = answer;
  await trash();
  expect([asked, sent]).toEqual([[], ['DELETE /api/media/3']]);
});

const uploaded = () => {
  const body = new FormData();
  body.set('file', new File(['x'], 'ugn.jpg'));
  return window.fetch('/api/media?locale=sv', { method: 'POST', body });
};

it.each([
  ['the connection was lost', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['another server answered', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 }))],
])('of several files, none counts as stored without the word of the CMS: %s', async (_why, answer) => {
  upload = answer;
  const response = await uploaded();
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ errors: [{ message: 'Servern svarade inte.' }] });
});

it('and what the CMS says of a file is told as it says it', async () => {
  for (const status of [201, 400]) {
    upload = () => Promise.resolve(Response.json({ told: status }, { status }));
    const response = await uploaded();
    expect([response.status, await response.json()]).toEqual([status, { told: status }]);
  }
});

it('what became of several files is told in the language of whoever sent them', () => {
  const told = (message: string) => bulkWords(message, (key, values = {}) => fill(text(key).sv, values));
  expect(told('Successfully saved 20 files')).toBe('20 filer är sparade.');
  expect(told('Successfully saved 1 files')).toBe('Filen är sparad.');
  expect(told('Failed to save 2 files')).toBe('2 filer blev inte sparade. De är kvar här.');
  expect(told('Servern svarade inte.')).toBe('Servern svarade inte.');
});
