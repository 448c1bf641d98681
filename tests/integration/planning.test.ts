import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAddress } from '../../common/addresses.ts';
import { standingOf } from '../../cms/published/standing.ts';
import type { DocumentState } from '../../cms/published/visibility.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let publisher: TestPublisher;
let karin: Staff;

beforeAll(async () => {
  cms = await openPayload();
  karin = await signIn(cms.payload, 'karin@example.org');
  publisher = await openPublisher(cms);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const waitUntil = (time: string) => wait(Math.max(0, Date.parse(time) - Date.now()) + 50);
const far = '2030-01-08T07:00:00.000Z';
const farther = '2030-01-11T07:00:00.000Z';
let made = 0;

interface Guide {
  id: number;
  slug: string;
}

async function makeGuide(data: object = {}, language = 'sv'): Promise<Guide> {
  const title = `Text ${(made += 1)}`;
  const { body } = await karin.post(`/guides?locale=${language}&draft=true`, { title, ...data });
  const { id } = body.doc;
  const published = await karin.patch(`/guides/${id}`, { _status: 'published' });
  expect(published.status).toBe(200);
  return { id, slug: published.body.doc.slug };
}

const stored = async (id: number) => (await karin.get(`/guides/${id}?depth=0`)).body;
const newest = async (id: number) => (await karin.get(`/guides/${id}?draft=true&depth=0`)).body;
const standing = async (id: number) => standingOf((await stored(id)) as DocumentState, new Date()).kind;
const saveDraft = (id: number, data: object) => karin.patch(`/guides/${id}?draft=true&autosave=true`, data);
const move = (id: number, publishAt: string | null) => karin.post(`/guides/${id}/publish-at`, { publishAt });
const take = (id: number) => karin.delete(`/guides/${id}/publish-at`);
const withdraw = (id: number, data: object) => karin.post(`/guides/${id}/withdraw`, data);
const keep = (id: number) => karin.delete(`/guides/${id}/withdraw`);

const folderOf = ({ slug }: Guide, language: 'sv' | 'en' = 'sv') =>
  path.join(publisher.out, pageAddress('guides', language, slug));
const isLive = (guide: Guide) => existsSync(path.join(folderOf(guide), 'index.html'));
const gonePage = (guide: Guide, language: 'sv' | 'en' = 'sv') =>
  readFile(path.join(folderOf(guide, language), 'withdrawn.html'), 'utf8');
const mainOf = (html: string) =>
  html
    .replace(/^[^]*<main|<\/main>[^]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('What waits for its time', () => {
  it('goes live at the time that it was moved to, as it was approved, without a newer draft', async () => {
    const guide = await makeGuide({ publishAt: far, lede: 'Godkänd.' });
    await saveDraft(guide.id, { lede: 'Inte klar.' });
    await publisher.publish();
    expect(isLive(guide)).toBe(false);
    const time = inMs(3000);
    expect(await move(guide.id, time)).toMatchObject({ status: 200 });
    await publisher.publish();
    expect(isLive(guide)).toBe(false);
    await waitUntil(time);
    await publisher.publish();
    const page = await readFile(path.join(folderOf(guide), 'index.html'), 'utf8');
    expect(page).toContain('Godkänd.');
    expect(page).not.toContain('Inte klar.');
    expect(await newest(guide.id)).toMatchObject({ _status: 'draft', lede: 'Inte klar.' });
  });

  it('is not moved to a time that is over, but goes live now when that is asked for', async () => {
    const guide = await makeGuide({ publishAt: far });
    const refused = await move(guide.id, '2020-01-01T08:00:00+01:00');
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].message).toMatch(/^Den tiden har redan varit\./);
    expect(await stored(guide.id)).toMatchObject({ publishAt: far });
    await move(guide.id, null);
    await publisher.publish();
    expect(isLive(guide)).toBe(true);
  });

  it('is a draft that was never live when its time is taken away, and stays one', async () => {
    const guide = await makeGuide({ publishAt: far, lede: 'Godkänd.' });
    await saveDraft(guide.id, { lede: 'Nyare.' });
    expect(await take(guide.id)).toMatchObject({
      status: 200,
      body: { doc: { _status: 'draft', publishAt: null } },
    });
    await publisher.publish();
    expect(isLive(guide)).toBe(false);
    expect(await standing(guide.id)).toBe('draft');
    expect(await newest(guide.id)).toMatchObject({ lede: 'Nyare.', publishAt: null });
    const { timeChanges } = await stored(guide.id);
    expect(timeChanges).toEqual([expect.objectContaining({ by: 'karin@example.org', to: null })]);
    expect((await take(guide.id)).status).toBe(409);
    expect((await move(guide.id, far)).status).toBe(409);
  });

  it('was live before its time was moved ahead, and is withdrawn when that is taken away', async () => {
    const guide = await makeGuide();
    await publisher.publish();
    await move(guide.id, far);
    expect(await standing(guide.id)).toBe('waiting');
    await take(guide.id);
    expect(await standing(guide.id)).toBe('withdrawn');
  });
});

describe('What is withdrawn', () => {
  it('tells readers when, by whom and why, in the language of the page, and nothing of its text', async () => {
    const reasons = {
      mistake: ['av misstag', 'by mistake'],
      untrue: ['inte längre stämmer', 'no longer true'],
    };
    for (const [reason, [swedish, english]] of Object.entries(reasons))
      for (const [language, words] of [
        ['sv', swedish],
        ['en', english],
      ] as const) {
        const guide = await makeGuide({ lede: 'Hemligt sedan nu.' }, language);
        await publisher.publish();
        const answer = await withdraw(guide.id, { reason });
        expect(answer).toMatchObject({ status: 200, body: { doc: { _status: 'draft' } } });
        await publisher.publish();
        const page = await gonePage(guide, language);
        expect(mainOf(page)).toContain(words);
        expect(page).not.toContain('Hemligt sedan nu.');
        expect(await standing(guide.id)).toBe('withdrawn');
      }
  });

  it('leads to what replaces it, as long as that is there, under its present title', async () => {
    const other = await makeGuide();
    const guide = await makeGuide();
    await publisher.publish();
    await withdraw(guide.id, { reason: 'replaced', replacement: { kind: 'guides', id: other.id } });
    await publisher.publish();
    const link = `href="${pageAddress('guides', 'sv', other.slug)}"`;
    expect(await gonePage(guide)).toContain(link);
    await karin.patch(`/guides/${other.id}`, { title: 'Efterträdaren', _status: 'published' });
    await publisher.publish();
    expect(mainOf(await gonePage(guide))).toContain('Läs i stället: Efterträdaren');
    await withdraw(other.id, { reason: 'mistake' });
    await publisher.publish();
    expect(await gonePage(guide)).not.toContain(link);
    expect(mainOf(await gonePage(guide))).toContain('eftersom den har ersatts');
  });

  it('keeps its reason through drafts and the trash, and loses it when it is published again', async () => {
    const guide = await makeGuide();
    await publisher.publish();
    await withdraw(guide.id, { reason: 'mistake' });
    await saveDraft(guide.id, { lede: 'Rättad.' });
    await karin.patch(`/guides/${guide.id}`, { lede: 'Rättad igen.' });
    await publisher.publish();
    expect(mainOf(await gonePage(guide))).toContain('av misstag');
    await karin.patch(`/guides/${guide.id}`, { deletedAt: new Date().toISOString() });
    await publisher.publish();
    expect(mainOf(await gonePage(guide))).toContain('av misstag');
    await karin.patch(`/guides/${guide.id}?trash=true`, { deletedAt: null, _status: 'published' });
    await publisher.publish();
    expect(isLive(guide)).toBe(true);
    expect(await stored(guide.id)).toMatchObject({ withdrawAt: null, withdrawals: [{ reason: 'mistake' }] });
  });

  it('goes at the second that was set, also when the CMS is down, and leaves feeds and sitemaps', async () => {
    const guide = await makeGuide({ lede: 'Gäller till kvällen.' });
    await saveDraft(guide.id, { lede: 'Nyare.' });
    await publisher.publish();
    const at = inMs(4000);
    const { updatedAt } = await stored(guide.id);
    expect(await withdraw(guide.id, { reason: 'untrue', at })).toMatchObject({
      status: 200,
      body: { withdrawAt: at },
    });
    expect(await stored(guide.id)).toMatchObject({ withdrawAt: at, updatedAt, lede: 'Gäller till kvällen.' });
    await publisher.publish();
    expect(isLive(guide)).toBe(true);
    const address = pageAddress('guides', 'sv', guide.slug);
    const lists = ['feed.xml', 'guider/index.html'].map((file) => path.join(publisher.out, file));
    const known = lists.filter((file) => existsSync(file));
    expect(known.length).toBeGreaterThan(0);
    await waitUntil(at);
    await publisher.publish();
    expect(isLive(guide)).toBe(false);
    expect(mainOf(await gonePage(guide))).toContain('inte längre stämmer');
    for (const file of known) expect(await readFile(file, 'utf8'), file).not.toContain(address);
    expect(await standing(guide.id)).toBe('withdrawn');
    expect(await newest(guide.id)).toMatchObject({ _status: 'draft', lede: 'Nyare.' });
  });

  it('goes at once when the publisher comes back after its second', async () => {
    const guide = await makeGuide();
    await publisher.publish();
    const at = inMs(3000);
    await withdraw(guide.id, { reason: 'mistake', at });
    await publisher.publish();
    await publisher.restart();
    await waitUntil(at);
    await publisher.publish();
    expect(isLive(guide)).toBe(false);
    expect(mainOf(await gonePage(guide))).toContain('av misstag');
  });

  it('stays when its time is taken back', async () => {
    const guide = await makeGuide();
    await withdraw(guide.id, { reason: 'mistake', at: far });
    expect(await keep(guide.id)).toMatchObject({ status: 200, body: { withdrawAt: null } });
    await publisher.publish();
    expect(isLive(guide)).toBe(true);
    expect((await keep(guide.id)).status).toBe(409);
  });

  it('becomes a draft in the CMS once its time has come', async () => {
    const { completeWithdrawals } = await import('../../cms/publish-at/complete-withdrawals.ts');
    const guide = await makeGuide({ lede: 'Publicerad.' });
    await publisher.publish();
    const at = inMs(1000);
    expect(await withdraw(guide.id, { reason: 'untrue', at })).toMatchObject({ status: 200 });
    await waitUntil(at);
    await completeWithdrawals(cms.payload);
    expect(await stored(guide.id)).toMatchObject({ _status: 'draft', withdrawals: [{ reason: 'untrue' }] });
    expect(await standing(guide.id)).toBe('withdrawn');
    await publisher.publish();
    expect(mainOf(await gonePage(guide))).toContain('inte längre stämmer');
  });
});

describe('Planning', () => {
  it('asks for a reason, for what replaces it, and for times that can be', async () => {
    const guide = await makeGuide();
    const waiting = await makeGuide({ publishAt: far });
    const refusals: [Guide, object, number, string][] = [
      [guide, {}, 400, 'Välj varför'],
      [guide, { reason: 'boredom' }, 400, 'Välj varför'],
      [guide, { reason: 'replaced' }, 400, 'Välj vilken text'],
      [guide, { reason: 'replaced', replacement: { kind: 'guides', id: guide.id } }, 400, 'Välj vilken text'],
      [guide, { reason: 'replaced', replacement: { kind: 'guides', id: 999_999 } }, 400, 'Välj vilken text'],
      [guide, { reason: 'mistake', at: '2020-01-01T08:00:00Z' }, 400, 'Den tiden har redan varit'],
      [guide, { reason: 'mistake', at: '2030-01-01' }, 400, 'Ange en tid'],
      [waiting, { reason: 'mistake' }, 409, 'Sidan ligger inte på webbplatsen'],
      [waiting, { reason: 'mistake', at: inMs(60_000) }, 400, 'Sidan publiceras först efter'],
    ];
    for (const [{ id }, data, status, words] of refusals) {
      const refused = await withdraw(id, data);
      expect(refused.status, JSON.stringify(data)).toBe(status);
      expect(refused.body.errors[0].message).toContain(words);
    }
    expect(await withdraw(waiting.id, { reason: 'mistake', at: farther })).toMatchObject({ status: 200 });
    expect((await move(waiting.id, farther)).status).toBe(409);
  });

  it('is for staff alone', async () => {
    const { id } = await makeGuide();
    const someone = stranger(cms.payload);
    expect((await someone.post(`/guides/${id}/withdraw`, { reason: 'mistake' })).status).toBe(401);
    await someone.patch(`/guides/${id}`, { withdrawAt: far });
    await karin.patch(`/guides/${id}`, { withdrawAt: far, withdrawals: [], _status: 'published' });
    expect((await stored(id)).withdrawAt).toBeNull();
  });
});
