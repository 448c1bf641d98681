import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { signIn, type Staff } from '../../support/rest.ts';
import { actsIn, paragraph } from '../../support/staff-acts.ts';

let cms: OpenedPayload;
let staff: Staff;
let english: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  english = await signIn(cms.payload, 'bo@example.org', { language: 'en' });
});

afterAll(() => cms?.close());

const ok = { status: 200 };
let count = 0;
const newTitle = () => `Rubrik nummer ${(count += 1)}`;

/** A document that is published and has a draft beside it, with all that publishing would refuse. */
async function publishedWithWildDraft(kind: string, work: 'sv' | 'en' = 'sv') {
  const acts = actsIn(kind, staff, work);
  const title = newTitle();
  const id = await acts.create({ title, lede: 'Publicerad' });
  expect(await acts.publish(id)).toMatchObject(ok);
  const wild = {
    title: '',
    lede: 'Opublicerad',
    slug: 'Inte En Adress',
    body: paragraph('länk', { relationTo: 'guides', value: 999_999 }),
  };
  expect(await acts.autosave(id, wild)).toMatchObject(ok);
  expect(await acts.stored(id)).toMatchObject({ title, lede: 'Publicerad', _status: 'published' });
  return { acts, id, title };
}

describe('Several at once', () => {
  const address = (ids: number[]) => `/guides?locale=sv&where[id][in]=${ids.join(',')}`;
  const withdraw = (ids: number[], withdrawal: object, person = staff) =>
    person.patch(address(ids), { _status: 'draft', withdrawal });

  it('are withdrawn for the reason that is given, and none for one that is none', async () => {
    const acts = actsIn('guides', staff);
    const ids = [await acts.create({ title: newTitle() }), await acts.create({ title: newTitle() })];
    for (const id of ids) expect(await acts.publish(id)).toMatchObject(ok);
    const wrong = await withdraw(ids, { reason: 'vet ej' });
    expect([wrong.status, wrong.body.docs]).toEqual([400, []]);
    const { status, body } = await withdraw(ids, { reason: 'untrue' });
    expect([status, body.message]).toEqual([200, '2 indragna.']);
    for (const id of ids) {
      const { withdrawals } = await acts.stored(id);
      expect(withdrawals).toMatchObject([{ reason: 'untrue' }]);
    }
  });

  it('are published but for those that are held back, which are named with why', async () => {
    const acts = actsIn('guides', staff);
    const title = newTitle();
    const [good, later, bad] = [
      await acts.create({ title: newTitle() }),
      await acts.create({ title: newTitle(), publishAt: new Date(Date.now() + 86_400_000).toISOString() }),
      await acts.create({ title }),
    ];
    await acts.autosave(bad, { minutes: -5 });
    const publish = (person: Staff) => person.patch(address([good, later, bad]), { _status: 'published' });
    const { body } = await publish(staff);
    expect(body.message).toBe('1 publicerade, 1 schemalagda. 1 hölls kvar och är inte publicerade:');
    expect(body.errors).toEqual([
      { id: bad, isPublic: true, message: expect.stringContaining(`”${title}”: `) },
    ]);
    expect((await publish(english)).body.message).toMatch(/1 held back and not published:$/);
    expect(await acts.stored(bad)).toMatchObject({ _status: 'draft' });
  });
});

describe.each(kinds)('%s', (kind) => {
  it('are unpublished whatever their text is like, which stays', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    expect(await acts.unpublish(id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ _status: 'draft', title: '', lede: 'Opublicerad' });
    expect(await acts.newest(id)).toMatchObject({ _status: 'draft', title: '', lede: 'Opublicerad' });
  });

  it('are unpublished from the list with their unpublished changes', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    const plain = await publishedWithWildDraft(kind);
    const { status, body } = await acts.unpublishMany(id, plain.id);
    expect([status, body.errors, body.docs.length]).toEqual([200, [], 2]);
    for (const one of [id, plain.id])
      expect(await acts.stored(one)).toMatchObject({ _status: 'draft', title: '', lede: 'Opublicerad' });
  });

  it('are unpublished by a request that says no more than that', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    expect(await staff.patch(`/${kind}/${id}`, { _status: 'draft' })).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ _status: 'draft', lede: 'Opublicerad' });
  });

  it('keep what was published in their history when they are unpublished', async () => {
    const acts = actsIn(kind, staff);
    const title = newTitle();
    const id = await acts.create({ title, lede: 'Publicerad' });
    await acts.publish(id);
    await acts.unpublish(id);
    const [withdrawn, published] = await acts.versions(id);
    expect(withdrawn!.version).toMatchObject({ _status: 'draft', lede: 'Publicerad' });
    expect(published!.version).toMatchObject({ _status: 'published', title, lede: 'Publicerad' });
  });

  it('go to the trash whatever their text is like, and come back as a draft that nobody sees', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    expect(await acts.trash(id)).toMatchObject(ok);
    expect((await acts.stored(id))['deletedAt']).not.toBeNull();
    expect(await acts.restore(id, 'draft')).toMatchObject(ok);
    for (const state of [await acts.stored(id), await acts.newest(id)])
      expect(state).toMatchObject({ _status: 'draft', deletedAt: null, title: '', lede: 'Opublicerad' });
  });

  it('go to the trash from the list and back, several at once', async () => {
    const [one, other] = [await publishedWithWildDraft(kind), await publishedWithWildDraft(kind)];
    const ids = [one.id, other.id];
    expect(await one.acts.trashMany(...ids)).toMatchObject({ status: 200, body: { errors: [] } });
    expect(await one.acts.restoreMany(ids)).toMatchObject({ status: 200, body: { errors: [] } });
    for (const id of ids)
      expect(await one.acts.newest(id)).toMatchObject({ _status: 'draft', lede: 'Opublicerad' });
  });

  it('come back from the trash published, if they are fit for it', async () => {
    const acts = actsIn(kind, staff, 'en');
    const id = await acts.create({ title: newTitle() });
    await acts.publish(id);
    const before = await acts.stored(id);
    await acts.trash(id);
    expect(await acts.restore(id, 'published')).toMatchObject({ status: 200, body: { errors: [] } });
    const { slug, publishAt } = before;
    expect(await acts.stored(id)).toMatchObject({ _status: 'published', deletedAt: null, slug, publishAt });
  });

  it('stay in the trash with the reason when they are not fit to be published', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    await acts.trash(id);
    const swedish = await acts.restore(id, 'published');
    expect(swedish.status).toBe(400);
    expect(swedish.body.errors[0].message).toContain('Rubrik: Detta fält är obligatoriskt.');
    const told = await actsIn(kind, english).restore(id, 'published');
    expect(told.body.errors[0].message).toContain('Title: This field is required.');
    expect((await acts.stored(id))['deletedAt']).not.toBeNull();
  });

  it('are published from the list but for those that are not fit, which tell why', async () => {
    const { acts, id } = await publishedWithWildDraft(kind);
    const fit = await acts.create({ title: newTitle() });
    const { status, body } = await acts.publishMany(id, fit);
    expect([status, body.docs.length, body.errors.length]).toEqual([400, 1, 1]);
    expect(body.errors[0]).toMatchObject({ id, message: expect.stringContaining('Rubrik:') });
    expect((await acts.stored(fit))['_status']).toBe('published');
    expect(await acts.stored(id)).toMatchObject({ _status: 'published', lede: 'Publicerad' });
  });

  it('leave the page alone when a change says nothing of publishing', async () => {
    const { acts, id, title } = await publishedWithWildDraft(kind);
    expect(await staff.patch(`/${kind}/${id}`, { title: 'Ny' })).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ _status: 'published', title });
    expect(await acts.newest(id)).toMatchObject({ title: 'Ny', lede: 'Opublicerad' });
  });
});

describe('all that a list of one language shows', () => {
  const all = 'where[and][1][id][not_equals]=';
  const states = async (...ids: number[]) =>
    Promise.all(ids.map(async (id) => (await actsIn('guides', staff).stored(id))['_status']));

  it('is published, unpublished, trashed and deleted without that of the other', async () => {
    for (const kind of kinds) await cms.payload.delete({ collection: kind, where: {}, trash: true });
    const [swedish, translated] = [actsIn('guides', staff), actsIn('guides', staff, 'en')];
    const id = await swedish.create({ title: newTitle() });
    const other = await translated.create({ title: newTitle() });
    const list = (status: string) => `/guides?locale=sv&where[and][0][_status][not_equals]=${status}&${all}`;

    const { body } = await staff.patch(`${list('published')}&draft=true`, { _status: 'published' });
    expect([body.errors, body.docs.length]).toEqual([[], 1]);
    expect(await states(id, other)).toEqual(['published', 'draft']);

    await translated.publish(other);
    expect(await staff.patch(list('draft'), { _status: 'draft' })).toMatchObject(ok);
    expect(await states(id, other)).toEqual(['draft', 'published']);

    await translated.trash(other);
    await staff.patch(`/guides?locale=sv&${all}`, { deletedAt: new Date().toISOString() });
    expect((await swedish.stored(id))['deletedAt']).not.toBeNull();
    const trash = `/guides?locale=sv&trash=true&where[and][0][deletedAt][exists]=true&${all}`;
    expect(await staff.delete(trash)).toMatchObject({ status: 200, body: { errors: [] } });
    expect((await staff.get(`/guides/${id}?trash=true`)).status).toBe(404);
    expect((await translated.stored(other))['deletedAt']).not.toBeNull();
  });
});

describe('a document and its translation', () => {
  it('are not touched by what happens to the other', async () => {
    const [swedish, translated] = [actsIn('guides', staff), actsIn('guides', staff, 'en')];
    const id = await swedish.create({ title: newTitle() });
    const { translationKey } = await swedish.newest(id);
    const twin = await translated.create({ title: newTitle(), translationKey });
    for (const [acts, one] of [[swedish, id] as const, [translated, twin] as const])
      expect(await acts.publish(one)).toMatchObject(ok);
    const before = await translated.stored(twin);
    expect(before).toMatchObject({ language: 'en', translationKey });
    await swedish.unpublish(id);
    await swedish.trash(id);
    await swedish.restore(id, 'published');
    await swedish.restoreVersion((await swedish.versions(id)).at(-1)!.id);
    await swedish.trash(id);
    expect(await swedish.deleteForGood(id)).toMatchObject(ok);
    expect(await translated.stored(twin)).toEqual(before);
    expect((await staff.get(`/guides/${id}?trash=true`)).status).toBe(404);
    const { docs } = await cms.payload.find({
      collection: 'publications',
      where: { documentId: { equals: id }, operation: { equals: 'delete' } },
    });
    expect(docs).toMatchObject([{ source: 'guides' }]);
  });
});

const things = {
  topics: [{ title: 'Ämne' }, { title: 'Topic' }],
  regions: [{ title: 'Region' }, { title: 'Region' }],
  organisations: [{ title: 'Organisation' }, { title: 'Organisation' }],
  projects: [{ title: 'Projekt' }, { title: 'Project' }],
  terms: [{ title: 'Begrepp' }, { title: 'Term' }],
  people: [{ name: 'Exempelperson Ek', role: 'chef' }, { role: 'manager' }],
  redirects: [{ from: '/gammal/', to: '/ny/' }, {}],
} as const;

describe.each(Object.entries(things))('%s', (kind, [swedish, translated]) => {
  const first = Object.keys(swedish)[0]!;

  it('come back from the trash as they were, in both languages', async () => {
    const acts = actsIn(kind, staff);
    const id = await acts.create(swedish);
    await acts.save(id, translated, 'en');
    const [before, inEnglish] = [await acts.stored(id), await acts.stored(id, 'en')];
    expect(await acts.trash(id)).toMatchObject(ok);
    expect(await acts.restore(id)).toMatchObject({ status: 200, body: { errors: [] } });
    const { updatedAt: _, ...same } = before;
    expect(await acts.stored(id)).toMatchObject(same);
    expect((await acts.stored(id, 'en'))[first]).toEqual(inEnglish[first]);
    await acts.trashMany(id);
    expect(await acts.restoreMany([id])).toMatchObject({ status: 200, body: { errors: [] } });
    expect(await acts.stored(id)).toMatchObject(same);
  });
});

describe('a thing with names in both languages', () => {
  it('comes back from the trash when it has a name in English alone', async () => {
    const acts = actsIn('topics', staff, 'en');
    const id = await acts.create({ title: 'English only' });
    expect(await acts.trash(id)).toMatchObject(ok);
    expect(await acts.restore(id)).toMatchObject({ status: 200, body: { errors: [] } });
    expect(await acts.stored(id, 'en')).toMatchObject({ title: 'English only', slug: 'english-only' });
    expect((await acts.stored(id, 'sv'))['title'] ?? null).toBeNull();
  });

  it('moves to a free address when another has got it meanwhile, in each language', async () => {
    const acts = actsIn('regions', staff);
    const id = await acts.create({ title: 'Dalarna' });
    await acts.save(id, { title: 'Dalecarlia' }, 'en');
    await acts.trash(id);
    const other = await acts.create({ title: 'Dalarna' });
    await acts.save(other, { title: 'Dalecarlia' }, 'en');
    expect(await acts.restore(id)).toMatchObject({ status: 200, body: { errors: [] } });
    const slugs = async (one: number) => [
      (await acts.stored(one))['slug'],
      (await acts.stored(one, 'en'))['slug'],
    ];
    expect(await slugs(id)).toEqual(['dalarna-2', 'dalecarlia-2']);
    expect(await slugs(other)).toEqual(['dalarna', 'dalecarlia']);
  });

  it('stays in the trash when staff wrote the address that another has got', async () => {
    const acts = actsIn('regions', staff);
    const id = await acts.create({ title: 'Gävleborg', slug: 'x-lan' });
    await acts.trash(id);
    await acts.create({ title: 'Annat', slug: 'x-lan' });
    const { status, body } = await acts.restore(id);
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('Adressen används redan');
    expect((await acts.stored(id))['deletedAt']).not.toBeNull();
  });
});
