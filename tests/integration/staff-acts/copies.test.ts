import { existsSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
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

describe.each(kinds.flatMap((kind) => [[kind, 'sv'] as const, [kind, 'en'] as const]))(
  'a copy of one of the %s in %s',
  (kind, work) => {
    it('is a draft with no time of publication, an address of its own, and no translation', async () => {
      const acts = actsIn(kind, staff, work);
      const id = await acts.create({ title: `Original ${kind} ${work}`, lede: 'Texten' });
      await acts.publish(id);
      const original = await acts.stored(id);
      const copy = await acts.newest(await acts.copy(id));
      const { title, lede, language, slug, translationKey } = original;
      expect(copy).toMatchObject({ title, lede, language, _status: 'draft', publishAt: null });
      expect(copy['slug']).not.toBe(slug);
      expect(copy['translationKey']).not.toBe(translationKey);
      expect(await acts.stored(id)).toEqual(original);
    });

    it('stands in the list, and stays a draft whatever the request says', async () => {
      const acts = actsIn(kind, staff, work);
      const id = await acts.create({ title: `Listad ${kind} ${work}` });
      const address = `/${kind}/${id}/duplicate?locale=${work}&draft=false`;
      const { body } = await staff.post(address, { _status: 'published' });
      expect(body.doc).toMatchObject({ _status: 'draft', publishAt: null });
      const list = await staff.get(`/${kind}?draft=true&where[blank][not_equals]=true&limit=0`);
      const listed = list.body.docs as { id: number }[];
      expect(listed.map((doc) => doc.id)).toContain(body.doc.id);
    });

    it('leaves its original live when it is published, corrected, unpublished and trashed', async () => {
      const acts = actsIn(kind, staff, work);
      const id = await acts.create({ title: `Lever ${kind} ${work}` });
      await acts.publish(id);
      const original = await acts.stored(id);
      const copy = await acts.copy(id);
      expect(await acts.publish(copy)).toMatchObject(ok);
      expect(await acts.publish(id, { lede: 'Rättad' })).toMatchObject(ok);
      expect(await acts.unpublish(copy)).toMatchObject(ok);
      expect(await acts.trash(copy)).toMatchObject(ok);
      const { slug, publishAt } = original;
      expect(await acts.stored(id)).toMatchObject({ _status: 'published', lede: 'Rättad', slug, publishAt });
      expect(await acts.unpublish(id)).toMatchObject(ok);
    });
  },
);

describe.each(['topics', 'regions', 'organisations', 'projects', 'journeys', 'terms'])(
  'a copy of one of the %s',
  (kind) => {
    it.each(['sv', 'en'] as const)(
      'asked for in %s is hidden in both languages at other addresses',
      async (work) => {
        const acts = actsIn(kind, staff, work);
        const id = await actsIn(kind, staff).create({ title: `Sak ${work}` });
        await acts.save(id, { title: `Thing ${work}` }, 'en');
        const copy = await acts.copy(id);
        for (const language of ['sv', 'en'] as const) {
          const [original, made] = [await acts.stored(id, language), await acts.stored(copy, language)];
          expect(made).toMatchObject({ title: original['title'], hidden: true });
          expect(original['hidden']).toBeFalsy();
          expect(made['slug']).not.toBe(original['slug']);
        }
      },
    );

    it('works for one that has a name in one language alone', async () => {
      for (const work of ['sv', 'en'] as const) {
        const acts = actsIn(kind, staff, work);
        const id = await acts.create({ title: `Ensam ${work}` });
        expect(await acts.stored(await acts.copy(id))).toMatchObject({
          title: `Ensam ${work}`,
          hidden: true,
        });
      }
    });
  },
);

it('of what lies in the trash does not lie there', async () => {
  for (const [kind, data] of [
    ['guides', { title: 'I korgen' }],
    ['people', { name: 'I korgen' }],
  ] as const) {
    const acts = actsIn(kind, staff);
    const id = await acts.create(data);
    await acts.trash(id);
    expect(await acts.stored(await acts.copy(id))).toMatchObject({ ...data, deletedAt: null });
  }
});

it('of a person is a person of their own', async () => {
  const acts = actsIn('people', staff);
  const id = await acts.create({ name: 'Exempelperson Ek', role: 'chef' });
  await acts.save(id, { role: 'manager' }, 'en');
  const copy = await acts.copy(id);
  expect(await acts.stored(copy)).toMatchObject({ name: 'Exempelperson Ek', role: 'chef' });
  expect(await acts.stored(copy, 'en')).toMatchObject({ role: 'manager' });
});

it('of a redirect is not offered: an address leads to one place', async () => {
  const acts = actsIn('redirects', staff);
  const id = await acts.create({ from: '/en-gang/', to: '/nu/' });
  expect((await acts.duplicate(id)).status).toBe(404);
});

async function upload(kind: 'files' | 'media', file: File, data: object) {
  const { status, body } = await staff.upload('POST', `/${kind}?locale=sv`, file, data);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc as { id: number; filename: string };
}

function isThere(kind: string, filename: string): boolean {
  return existsSync(path.join(cms.dataDir, 'uploads', kind, filename));
}

describe('a copy of an upload', () => {
  it('has a file of its own', async () => {
    const text = new File(['ett,två'], 'matt.csv', { type: 'text/csv' });
    const picture = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#864' } })
      .jpeg()
      .toBuffer();
    const uploads = [
      ['files', text, { title: 'Mått' }],
      ['media', new File([new Uint8Array(picture)], 'ugn.jpg', { type: 'image/jpeg' }), { alt: 'En ugn' }],
    ] as const;
    for (const [kind, file, data] of uploads) {
      const acts = actsIn(kind, staff);
      const original = await upload(kind, file, data);
      const copy = await acts.stored(await acts.copy(original.id));
      expect(copy['filename']).not.toBe(original.filename);
      await acts.trash(original.id);
      await acts.deleteForGood(original.id);
      expect(isThere(kind, original.filename)).toBe(false);
      expect(isThere(kind, String(copy['filename']))).toBe(true);
    }
  });

  it('comes back from the trash with its file', async () => {
    const acts = actsIn('files', staff);
    const file = new File(['tre'], 'tre.txt', { type: 'text/plain' });
    const { id, filename } = await upload('files', file, { title: 'Tre' });
    expect(await acts.trash(id)).toMatchObject(ok);
    expect(await acts.restore(id)).toMatchObject({ status: 200, body: { errors: [] } });
    expect(await acts.stored(id)).toMatchObject({ title: 'Tre', filename, deletedAt: null });
    expect(isThere('files', filename)).toBe(true);
  });

  it('keeps its file when a version of its texts comes back', async () => {
    const acts = actsIn('files', staff);
    const file = new File(['fyra'], 'fyra.txt', { type: 'text/plain' });
    const { id, filename } = await upload('files', file, { title: 'Fyra' });
    const [version] = await acts.versions(id);
    await acts.save(id, { title: 'Fem' });
    expect(await acts.restoreVersion(version!.id)).toMatchObject(ok);
    expect(await acts.stored(id)).toMatchObject({ title: 'Fyra', filename });
  });
});
