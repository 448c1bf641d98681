import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let karin: Staff;
let id: number;

const tuesday = '2027-01-05T08:00:00.000Z';
const friday = '2027-01-08T08:00:00.000Z';

beforeAll(async () => {
  cms = await openPayload();
  karin = await signIn(cms.payload, 'karin@example.org');
});

afterAll(() => cms?.close());

beforeEach(async () => {
  const data = { title: 'Ny mätare', publishAt: tuesday, checklist: [{ text: 'Läs av' }] };
  id = (await karin.post('/guides?locale=sv&draft=true', data)).body.doc.id;
  await karin.patch(`/guides/${id}`, { _status: 'published' });
});

const published = async () => (await karin.get(`/guides/${id}?depth=0`)).body;
const newest = async () => (await karin.get(`/guides/${id}?draft=true&depth=0`)).body;
const saveDraft = (data: object) => karin.patch(`/guides/${id}?draft=true&autosave=true`, data);
const change = (publishAt: unknown) => karin.post(`/guides/${id}/publish-at`, { publishAt });

async function changesTold(): Promise<number> {
  const where = { source: { equals: 'guides' }, documentId: { equals: id } };
  return (await cms.payload.count({ collection: 'publications', where })).totalDocs;
}

describe('Changing the time of publication', () => {
  it('holds at once, and tells the publisher', async () => {
    const before = await changesTold();
    expect(await change(friday)).toMatchObject({ status: 200, body: { publishAt: friday } });
    expect(await published()).toMatchObject({
      publishAt: friday,
      _status: 'published',
      checklist: [{ text: 'Läs av' }],
    });
    expect(await changesTold()).toBe(before + 1);
  });

  it('publishes nothing of the draft on top, which has the same time', async () => {
    await saveDraft({ lede: 'Inte klart.', steps: [{ title: 'Räkna' }] });
    await change(friday);
    expect(await published()).toMatchObject({ publishAt: friday });
    expect((await published()).lede ?? null).toBeNull();
    expect(await newest()).toMatchObject({
      publishAt: friday,
      _status: 'draft',
      lede: 'Inte klart.',
      steps: [{ title: 'Räkna' }],
    });
    await saveDraft({ lede: 'Klart.' });
    await karin.patch(`/guides/${id}`, { _status: 'published' });
    expect(await published()).toMatchObject({
      publishAt: friday,
      lede: 'Klart.',
      steps: [{ title: 'Räkna' }],
    });
  });

  it('stands in the history with who and when', async () => {
    await change(friday);
    const { timeChanges } = await published();
    expect(timeChanges).toEqual([
      { by: 'karin@example.org', at: expect.any(String), from: tuesday, to: friday },
    ]);
    const where = `where[parent][equals]=${id}&where[version.publishAt][equals]=${friday}`;
    expect((await karin.get(`/guides/versions?${where}`)).body.totalDocs).toBe(1);
  });

  it('to none is to now', async () => {
    const before = Date.now();
    await change(null);
    const { publishAt } = await published();
    expect(Date.parse(String(publishAt))).toBeGreaterThanOrEqual(before);
    expect(Date.parse(String(publishAt))).toBeLessThanOrEqual(Date.now());
  });

  it('is for staff, for times, and for what is published', async () => {
    const post = (path: string) => stranger(cms.payload).post(path, { publishAt: friday });
    expect((await post(`/guides/${id}/publish-at`)).status).toBe(401);
    for (const time of ['fredag', '2027-01-08', undefined, 5]) expect((await change(time)).status).toBe(400);
    expect((await karin.post('/guides/999999/publish-at', { publishAt: friday })).status).toBe(404);
    const draft = (await karin.post('/guides?locale=sv&draft=true', { title: 'Utkast' })).body.doc.id;
    const refused = await karin.post(`/guides/${draft}/publish-at`, { publishAt: friday });
    expect(refused.status).toBe(409);
    expect(refused.body.errors[0].message).toMatch(/^Texten är inte publicerad\./);
  });
});

describe('No draft of a published document has a time of its own', () => {
  it('so another one is refused with how to change it', async () => {
    const refused = await saveDraft({ publishAt: friday, lede: 'Ny.' });
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].data.errors[0]).toMatchObject({ path: 'publishAt' });
    expect(refused.body.errors[0].data.errors[0].message).toContain('”Ändra tiden”');
    expect(await newest()).toMatchObject({ publishAt: tuesday });
  });

  it('and the same is no change', async () => {
    const saved = await saveDraft({ publishAt: '2027-01-05T09:00:00+01:00', lede: 'Ny.' });
    expect(saved).toMatchObject({ status: 200, body: { doc: { publishAt: tuesday, lede: 'Ny.' } } });
  });

  it('while an editor that was opened before the change loses no text and undoes no time', async () => {
    await change(friday);
    const saved = await saveDraft({ publishAt: tuesday, lede: 'Skrivet under tiden.' });
    expect(saved).toMatchObject({ status: 200, body: { doc: { publishAt: friday } } });
    await karin.patch(`/guides/${id}`, { publishAt: tuesday, _status: 'published' });
    expect(await published()).toMatchObject({ publishAt: friday, lede: 'Skrivet under tiden.' });
  });

  it('but publishing sets one, and the history tells', async () => {
    await karin.patch(`/guides/${id}`, { publishAt: friday, _status: 'published' });
    expect(await published()).toMatchObject({
      publishAt: friday,
      timeChanges: [{ by: 'karin@example.org', from: tuesday, to: friday }],
    });
  });

  it('and what is no longer published is planned anew', async () => {
    await karin.patch(`/guides/${id}`, { _status: 'draft' });
    expect((await saveDraft({ publishAt: friday })).status).toBe(200);
    expect(await newest()).toMatchObject({ publishAt: friday });
  });

  it('not even an old version that is restored, with the plan of its day', async () => {
    const planned = '2027-01-06T08:00:00.000Z';
    const data = { title: 'Ny plan', publishAt: planned };
    id = (await karin.post('/guides?locale=sv&draft=true', data)).body.doc.id;
    await karin.patch(`/guides/${id}`, { publishAt: tuesday, _status: 'published' });
    const where = `where[parent][equals]=${id}&where[version.publishAt][equals]=${planned}`;
    const version = (await karin.get(`/guides/versions?${where}`)).body.docs[0].id;
    expect((await karin.post(`/guides/versions/${version}?draft=true`)).status).toBe(200);
    expect(await newest()).toMatchObject({ publishAt: tuesday, _status: 'draft' });
  });

  it('a copy knows nothing of the changes', async () => {
    await change(friday);
    const { body } = await karin.post(`/guides/${id}/duplicate?draft=true`, {});
    expect(body.doc.publishAt ?? null).toBeNull();
    expect(body.doc.timeChanges ?? null).toBeNull();
  });
});
