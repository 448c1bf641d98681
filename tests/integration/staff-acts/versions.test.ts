import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { signIn, type Staff } from '../../support/rest.ts';
import { actsIn } from '../../support/staff-acts.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

const ok = { status: 200 };

/** The version of a publication that had this lede. */
async function publicationOf(acts: ReturnType<typeof actsIn>, id: number, lede: string): Promise<number> {
  const versions = await acts.versions(id);
  const found = versions.find(
    ({ version }) => version['_status'] === 'published' && version['lede'] === lede,
  );
  return found!.id;
}

/** Published twice, with another title, address and time. */
async function publishedTwice(kind: string, title: string) {
  const acts = actsIn(kind, staff);
  const id = await acts.create({ title, lede: 'Första' });
  await acts.publish(id, { publishAt: '2024-03-01T08:00:00.000Z' });
  const former = await acts.stored(id);
  const moved = { title: `${title} igen`, slug: `${former['slug'] as string}-igen` };
  await acts.publish(id, { ...moved, lede: 'Andra', publishAt: '2025-06-01T08:00:00.000Z' });
  return { acts, id, former, present: await acts.stored(id) };
}

describe.each(kinds)('a version of one of the %s', (kind) => {
  it('comes back as a draft beside what is published, whatever the request says', async () => {
    const { acts, id, former, present } = await publishedTwice(kind, `Utkast ${kind}`);
    for (const asDraft of [true, false]) {
      const version = await publicationOf(acts, id, 'Första');
      expect(await acts.restoreVersion(version, asDraft)).toMatchObject(ok);
      expect(await acts.stored(id)).toEqual(present);
      const newest = { _status: 'draft', title: former['title'], lede: 'Första' };
      expect(await acts.newest(id)).toMatchObject(newest);
    }
    expect(await acts.publish(id)).toMatchObject(ok);
    const { slug, publishAt } = present;
    expect(await acts.stored(id)).toMatchObject({ lede: 'Första', slug, publishAt });
  });

  it('that was a draft becomes the draft, and what is published stays', async () => {
    const { acts, id, present } = await publishedTwice(kind, `Kvar ${kind}`);
    await acts.autosave(id, { lede: 'Skiss' });
    const [sketch] = await acts.versions(id);
    await acts.publish(id, { lede: 'Tredje' });
    await acts.publish(id, { lede: present['lede'] });
    const before = await acts.stored(id);
    expect(await acts.restoreVersion(sketch!.id)).toMatchObject(ok);
    expect(await acts.stored(id)).toEqual(before);
    expect(await acts.newest(id)).toMatchObject({ _status: 'draft', lede: 'Skiss' });
  });

  it('from the time in the trash brings the text back and not the trash', async () => {
    const { acts, id } = await publishedTwice(kind, `Korgen ${kind}`);
    await acts.trash(id);
    await acts.restore(id, 'published');
    const inTrash = (await acts.versions(id)).find(({ version }) => version['deletedAt']);
    expect(await acts.restoreVersion(inTrash!.id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ deletedAt: null, _status: 'published', lede: 'Andra' });
    expect(await acts.newest(id)).toMatchObject({ deletedAt: null, _status: 'draft' });
  });

  it('is refused in plain words while its document is in the trash', async () => {
    const acts = actsIn(kind, staff);
    const id = await acts.create({ title: `I korgen ${kind}` });
    await acts.trash(id);
    const [version] = await acts.versions(id);
    expect(await acts.restoreVersion(version!.id)).toMatchObject({
      status: 400,
      body: { errors: [{ message: 'Ligger i papperskorgen. Lägg tillbaka den först.' }] },
    });
  });

  it('of one that is not published is a draft, and publishing it finds a free address', async () => {
    const acts = actsIn(kind, staff);
    const title = `Upptagen ${kind}`;
    const id = await acts.create({ title, lede: 'Första' });
    await acts.publish(id);
    const { slug } = await acts.stored(id);
    await acts.unpublish(id);
    const other = await acts.create({ title });
    await acts.publish(other);
    expect((await acts.stored(other))['slug']).toBe(slug);
    expect(await acts.restoreVersion(await publicationOf(acts, id, 'Första'))).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ _status: 'draft' });
    expect(await acts.publish(id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ _status: 'published', slug: `${slug as string}-2` });
    expect((await acts.stored(other))['slug']).toBe(slug);
  });

  it('leaves the translation as it is', async () => {
    const { acts, id } = await publishedTwice(kind, `Två språk ${kind}`);
    const made = await staff.post(`/${kind}/${id}/translation`);
    const twin = Number(made.body.id);
    const english = actsIn(kind, staff, 'en');
    await english.publish(twin, { title: 'In English' });
    const before = [await english.stored(twin), await english.newest(twin)];
    await acts.restoreVersion(await publicationOf(acts, id, 'Första'));
    expect([await english.stored(twin), await english.newest(twin)]).toEqual(before);
  });
});

describe('the history', () => {
  it('holds each publication as one version', async () => {
    const acts = actsIn('guides', staff);
    const id = await acts.create({ title: 'Ofta publicerad' });
    for (let number = 1; number <= 60; number += 1) {
      await acts.autosave(id, { lede: `Text ${number}` });
      expect(await acts.publish(id, { lede: `Text ${number}` })).toMatchObject(ok);
    }
    const versions = await acts.versions(id);
    const published = versions.filter(({ version }) => version['_status'] === 'published');
    expect(published.map(({ version }) => version['lede'])).toEqual(
      Array.from({ length: 60 }, (_, index) => `Text ${60 - index}`),
    );
    expect(versions.length).toBeLessThanOrEqual(62);
  });

  it('loses no publication to drafts that are saved between them', async () => {
    const acts = actsIn('guides', staff);
    const id = await acts.create({ title: 'Ofta sparad' });
    await acts.publish(id, { lede: 'Publicerad' });
    for (let number = 1; number <= 105; number += 1)
      await staff.patch(`/guides/${id}?locale=sv&draft=true`, { lede: `Utkast ${number}` });
    const ledes = (await acts.versions(id)).map(({ version }) => version['lede']);
    expect(ledes).toContain('Publicerad');
    expect(ledes).toContain('Utkast 10');
    expect(ledes).not.toContain('Utkast 1');
  });

  it('keeps an autosaved text that is another than the published one', async () => {
    const acts = actsIn('guides', staff);
    const id = await acts.create({ title: 'Två texter' });
    await acts.publish(id, { lede: 'Första' });
    await acts.autosave(id, { lede: 'Bara sparad' });
    await acts.publish(id, { lede: 'Andra' });
    const ledes = (await acts.versions(id)).map(({ version }) => version['lede']);
    expect(ledes).toEqual(expect.arrayContaining(['Första', 'Bara sparad', 'Andra']));
  });

  it('keeps the text before a change that unpublishes as well', async () => {
    const acts = actsIn('guides', staff);
    const id = await acts.create({ title: 'Ändrad', lede: 'Första' });
    await staff.patch(`/guides/${id}?locale=sv`, { lede: 'Andra', _status: 'draft' });
    const ledes = (await acts.versions(id)).map(({ version }) => version['lede']);
    expect(ledes).toEqual(['Andra', 'Första']);
  });
});

describe('a version of a thing with names in both languages', () => {
  it('brings back what it said in both, and no address', async () => {
    const acts = actsIn('topics', staff);
    const id = await acts.create({ title: 'Energi', lede: 'Första' });
    await acts.save(id, { title: 'Energy', lede: 'First' }, 'en');
    const [version] = await acts.versions(id);
    await acts.save(id, { title: 'Ström', slug: 'strom', lede: 'Andra', contacts: [] });
    await acts.save(id, { title: 'Power', slug: 'power', lede: 'Second' }, 'en');
    expect(await acts.restoreVersion(version!.id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ title: 'Energi', lede: 'Första', slug: 'strom' });
    expect(await acts.stored(id, 'en')).toMatchObject({ title: 'Energy', lede: 'First', slug: 'power' });
  });

  it('brings back one that it had in English alone, and what was empty', async () => {
    const acts = actsIn('terms', staff, 'en');
    const id = await acts.create({ title: 'Steel', definition: null });
    const [version] = await acts.versions(id);
    await acts.save(id, { title: 'Iron', definition: 'A metal.' });
    expect(await acts.restoreVersion(version!.id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ title: 'Steel', definition: null, slug: 'steel' });
  });

  it('brings back those of people and redirects', async () => {
    const people = actsIn('people', staff);
    const id = await people.create({ name: 'Exempelperson Ek', role: 'chef' });
    await people.save(id, { role: 'manager' }, 'en');
    const [version] = await people.versions(id);
    await people.save(id, { name: 'Någon annan', role: 'ingen' });
    expect(await people.restoreVersion(version!.id)).toMatchObject(ok);
    expect(await people.stored(id)).toMatchObject({ name: 'Exempelperson Ek', role: 'chef' });
    expect(await people.stored(id, 'en')).toMatchObject({ role: 'manager' });
    const redirects = actsIn('redirects', staff);
    const redirect = await redirects.create({ from: '/forr/', to: '/nu/' });
    const [first] = await redirects.versions(redirect);
    await redirects.save(redirect, { to: '/sedan/' });
    expect(await redirects.restoreVersion(first!.id)).toMatchObject(ok);
    expect(await redirects.stored(redirect)).toMatchObject({ from: '/forr/', to: '/nu/' });
  });

  it.each([
    ['home', { title: 'Hem' }, { title: 'Annat' }],
    ['settings', { tagline: 'Undertitel' }, { tagline: 'Annan' }],
  ])('brings back those of %s', async (global, first, second) => {
    expect(await staff.post(`/globals/${global}?locale=sv`, first)).toMatchObject(ok);
    const { body } = await staff.get(`/globals/${global}/versions?sort=-updatedAt&limit=1&locale=sv`);
    expect(await staff.post(`/globals/${global}?locale=sv`, second)).toMatchObject(ok);
    expect(await staff.post(`/globals/${global}/versions/${body.docs[0].id}?draft=false`)).toMatchObject(ok);
    expect((await staff.get(`/globals/${global}?locale=sv`)).body).toMatchObject(first);
  });
});
