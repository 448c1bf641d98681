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

describe.each(kinds)('%s', (kind) => {
  it('with one title are made, and published, at the same moment, each at its own address', async () => {
    const acts = actsIn(kind, staff);
    const title = `Samma rubrik ${kind}`;
    const ids = await Promise.all([1, 2, 3, 4].map(() => acts.create({ title })));
    const answers = await Promise.all(ids.map((id) => acts.publish(id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const slugs = await Promise.all(ids.map(async (id) => (await acts.stored(id))['slug']));
    const base = `samma-rubrik-${kind}`;
    expect(slugs.sort()).toEqual([base, `${base}-2`, `${base}-3`, `${base}-4`]);
  });

  it('are corrected and unpublished while a draft has their address', async () => {
    const acts = actsIn(kind, staff);
    const title = `Rättas ${kind}`;
    const id = await acts.create({ title });
    const draft = await acts.create({ title });
    await acts.publish(id);
    const { slug } = await acts.stored(id);
    await acts.autosave(draft, { slug });
    expect(await acts.publish(id, { lede: 'Rättad' })).toMatchObject(ok);
    expect(await acts.unpublish(id)).toMatchObject(ok);
    expect(await acts.publish(id)).toMatchObject(ok);
    expect((await acts.stored(id))['slug']).toBe(slug);
  });

  it('with long titles that are alike get addresses that the rules take', async () => {
    const acts = actsIn(kind, staff);
    const title = `Ab${'c'.repeat(20)} `.repeat(4).trim();
    for (const length of [78, 79, 80]) {
      const long = title.slice(0, length).replace(/ $/, 'x');
      for (let copy = 0; copy < 3; copy += 1) {
        const id = await acts.create({ title: long });
        const answer = await acts.publish(id);
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      }
    }
  });

  it('keep their address when the title changes after they were published', async () => {
    const acts = actsIn(kind, staff);
    const id = await acts.create({ title: `Först ${kind}` });
    await acts.publish(id);
    const { slug } = await acts.stored(id);
    await acts.autosave(id, { title: 'Helt annan' });
    await acts.publish(id, { title: 'Helt annan' });
    expect(await acts.stored(id)).toMatchObject({ title: 'Helt annan', slug });
  });

  it('have one address in each language', async () => {
    const title = `Language ${kind}`;
    const slugs = [];
    for (const work of ['sv', 'en'] as const) {
      const acts = actsIn(kind, staff, work);
      const id = await acts.create({ title });
      expect(await acts.publish(id)).toMatchObject(ok);
      slugs.push((await acts.stored(id))['slug']);
    }
    expect(slugs).toEqual([`language-${kind}`, `language-${kind}`]);
  });

  it('do not take the address of a year, nor a number that is a year for a counter', async () => {
    const acts = actsIn(kind, staff);
    const year = await acts.create({ title: '2025' });
    expect(await acts.publish(year)).toMatchObject(ok);
    expect((await acts.stored(year))['slug']).toBe('2025-2');
    const id = await acts.create({ title: `Bokslut ${kind}`, slug: `bokslut-${kind}-2025` });
    await acts.autosave(id, { title: `Bokslut ${kind} klart` });
    expect((await acts.newest(id))['slug']).toBe(`bokslut-${kind}-2025`);
  });

  it('are told when staff write an address that another has', async () => {
    const acts = actsIn(kind, staff);
    const slug = `upptagen-${kind}`;
    await acts.publish(await acts.create({ title: 'En', slug }));
    const { status, body } = await acts.publish(await acts.create({ title: 'En annan', slug }));
    expect(status).toBe(400);
    expect(body.errors[0].data.errors).toMatchObject([
      { path: 'slug', message: 'Adressen används redan av ett annat dokument. Ändra den.' },
    ]);
  });
});

it('topics with one title that are made at the same moment have addresses of their own', async () => {
  const acts = actsIn('topics', staff);
  const ids = await Promise.all([1, 2, 3].map(() => acts.create({ title: 'Cirkulär ekonomi' })));
  const slugs = await Promise.all(ids.map(async (id) => (await acts.stored(id))['slug']));
  expect(slugs.sort()).toEqual(['cirkular-ekonomi', 'cirkular-ekonomi-2', 'cirkular-ekonomi-3']);
});
