import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { watchEnds, type EndingAct } from '../../../cms/admin/uploads/watch-ends.ts';
import type { Use } from '../../../cms/uploads/find-usage.ts';

const use: Use = { kind: 'guides', label: 'Guide', id: 7, title: 'Guide med bild', state: 'live' };
let usage: () => Promise<Response>;
let sent: string[];
let asked: EndingAct[];
let goesOn: boolean;

beforeAll(() => {
  const inner = (address: string, { method = 'GET' }: RequestInit = {}) => {
    if (address.endsWith('/usage')) return usage();
    sent.push(`${method} ${address}`);
    return Promise.resolve(Response.json({}));
  };
  vi.stubGlobal('window', { fetch: inner });
  vi.stubGlobal('location', { href: 'http://cms/admin' });
  watchEnds({
    unchanged: 'Ingenting är ändrat.',
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
