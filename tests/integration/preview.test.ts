import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

type Answering = typeof import('../../cms/preview/answer.ts');

let cms: OpenedPayload;
let staff: Staff;
let answers: Answering;
let token: string;

beforeAll(async () => {
  process.env['SITE_URL'] = 'https://site.example';
  await builtSite();
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  const data = { email: 'anna@example.org', password: 'correct horse battery staple' };
  token = (await cms.payload.login({ collection: 'users', data })).token ?? '';
  answers = await import('../../cms/preview/answer.ts');
});

afterAll(() => cms?.close());

async function make(kind: string, data: object) {
  const { status, body } = await staff.post(`/${kind}?locale=sv`, data);
  expect([status, body.errors]).toEqual([201, undefined]);
  return String(body.doc.id);
}

function requestFor(kind: string, id: string, { values, signedIn = true, locale = 'sv' }: Asked = {}) {
  return new Request(`https://cms.example/preview/${kind}/${id}?locale=${locale}`, {
    method: values ? 'POST' : 'GET',
    headers: {
      'accept-language': 'sv',
      'content-type': 'application/json',
      ...(signedIn && { authorization: `JWT ${token}` }),
    },
    ...(values && { body: JSON.stringify(values) }),
  });
}

interface Asked {
  values?: object;
  signedIn?: boolean;
  locale?: string;
}

function preview(kind: string, id: string, asked: Asked = {}): Promise<Response> {
  const request = requestFor(kind, id, asked);
  const show = asked.values ? answers.showForm : answers.showDraft;
  return show(cms.payload, { kind, id, request });
}

const draft = { title: 'Sparad', lede: 'Ingressen.', _status: 'draft' };
const subject = { title: 'Sparad', slug: 'sparad' };
const organisation = { title: 'Sparad', slug: 'sparad-organisation' };

describe('A preview', () => {
  it.each([
    ['press-releases', draft, { title: 'Skriven nu' }],
    ['case-studies', draft, { title: 'Skriven nu', metrics: 0 }],
    ['guides', draft, { title: 'Skriven nu', steps: 0, services: 0, checklist: null }],
    ['topics', subject, { title: 'Skriven nu' }],
    ['regions', subject, { title: 'Skriven nu' }],
    ['organisations', organisation, { title: 'Skriven nu', members: [] }],
    ['projects', subject, { title: 'Skriven nu', partners: 0, funding: 0, links: 0 }],
    ['journeys', subject, { title: 'Skriven nu', guides: null }],
    ['terms', { ...subject, definition: 'Det som mäts.' }, { title: 'Skriven nu' }],
  ])('shows what is written at the moment, of %s, and stores nothing of it', async (kind, stored, values) => {
    const id = await make(kind, stored);
    const response = await preview(kind, id, { values });
    const html = await response.text();
    expect([response.status, html]).toEqual([200, expect.stringContaining('Skriven nu')]);
    expect(html).toContain(
      kind === 'press-releases' || 'lede' in stored ? 'Utkast – inte publicerat' : 'Förhandsvisning –',
    );
    const saved = await preview(kind, id);
    expect(await saved.text()).not.toContain('Skriven nu');
  });

  it('shows the home page as its form says, and the settings of the site', async () => {
    const home = await preview('globals', 'home', { values: { title: 'Ny rubrik på startsidan' } });
    expect(await home.text()).toContain('Ny rubrik på startsidan');
    const values = { siteName: 'Verket', tagline: 'För industrin', colours: { link: '#0a587f' } };
    const settings = await (await preview('globals', 'settings', { values })).text();
    expect(settings).toContain('Verket: För industrin');
    expect(settings).toContain('/theme.css?link=%230a587f"');
  });

  it('is of the language that is worked in', async () => {
    const id = await make('topics', { title: 'Spillvärme', slug: 'spillvarme' });
    const response = await preview('topics', id, { locale: 'en', values: { title: 'Waste heat' } });
    const html = await response.text();
    expect(html).toMatch(/<html lang="en">[^]*Draft – not published[^]*Waste heat/);
    expect(response.headers.get('x-page-address')).toBe(`/en/topics/draft-${id}/`);
  });

  it('is kept and listed by nobody, runs nothing, and stands in no frame but those of the CMS', async () => {
    const { headers } = await preview('guides', await make('guides', draft));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script-src');
  });

  it('takes fonts, styles and pictures from where the page itself comes from', async () => {
    const html = await (await preview('guides', await make('guides', draft))).text();
    const fonts = [...html.matchAll(/href="([^"]+)" as="font"/g)].map(([, address]) => address);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toContain('http://127.0.0.1:9/_astro/');
    expect(html).not.toContain('"/_astro/');
  });

  it('is for nobody who is signed out', async () => {
    const id = await make('guides', draft);
    const shown = await preview('guides', id, { signedIn: false });
    expect([shown.status, shown.headers.get('location')]).toEqual([
      307,
      `/admin/login?redirect=${encodeURIComponent(`/preview/guides/${id}?locale=sv`)}`,
    ]);
    const form = await preview('guides', id, { signedIn: false, values: { title: 'Nej' } });
    expect([form.status, await form.json()]).toEqual([
      401,
      { errors: [{ message: 'Du är utloggad. Logga in igen för att se förhandsvisningen.' }] },
    ]);
  });

  it.each([
    ['guides', '999999'],
    ['guides', '0'],
    ['guides', '1; DROP TABLE guides'],
    ['users', '1'],
    ['globals', 'users'],
  ])('is not there for %s %s', async (kind, id) => {
    expect((await preview(kind, id)).status).toBe(404);
  });

  it('says so when the form makes no page, and takes no form of another site', async () => {
    const id = await make('guides', draft);
    const odd = await preview('guides', id, { values: { audience: 7, topics: 'x', body: { root: 1 } } });
    expect([odd.status, await odd.json()]).toEqual([
      422,
      { errors: [{ message: expect.stringContaining('Sidan kan inte visas') as string }] },
    ]);
    const request = new Request(`https://cms.example/preview/guides/${id}`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'text/plain' },
      body: '{"title":"Från en annan sida"}',
    });
    expect((await answers.showForm(cms.payload, { kind: 'guides', id, request })).status).toBe(400);
  });
});
