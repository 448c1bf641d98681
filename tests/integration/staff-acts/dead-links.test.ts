import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { signIn, stranger, type Staff } from '../../support/rest.ts';
import { actsIn, blockOf, paragraph, type Acts } from '../../support/staff-acts.ts';

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
/** An id that nothing has. */
const nobody = 999_999;

async function uploadPicture(): Promise<number> {
  const pixels = { create: { width: 64, height: 48, channels: 3, background: '#864' } } as const;
  const picture = new Uint8Array(await sharp(pixels).jpeg().toBuffer());
  const file = new File([picture], 'ugn.jpg', { type: 'image/jpeg' });
  const { status, body } = await staff.upload('POST', '/media?locale=sv', file, { alt: 'En ugn' });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc.id as number;
}

async function uploadFile(): Promise<number> {
  const file = new File(['ett,två'], 'matt.csv', { type: 'text/csv' });
  const { status, body } = await staff.upload('POST', '/files?locale=sv', file, { title: 'Mått' });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.doc.id as number;
}

interface Told {
  reason: string;
  sentence: string;
}

async function deadLinksOf(kind: string, id: number, person = staff): Promise<Told[]> {
  const { status, body } = await person.get(`/${kind}/${id}/dead-links?locale=sv`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.docs as Told[];
}

async function expectWorks(acts: Acts, id: number): Promise<void> {
  const form = await acts.newest(id);
  const answer = await acts.autosave(id, form);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(await acts.publish(id, { ...form, lede: 'Rättad' })).toMatchObject(ok);
  expect((await acts.stored(id))['lede']).toBe('Rättad');
  expect(await acts.unpublish(id)).toMatchObject(ok);
  expect(await acts.publish(id)).toMatchObject(ok);
  const [newest] = await acts.versions(id);
  expect(await acts.restoreVersion(newest!.id)).toMatchObject(ok);
}

describe.each(kinds)('%s with a link to a guide', (kind) => {
  it('are corrected, unpublished, published and restored when the guide is trashed or gone', async () => {
    const guides = actsIn('guides', staff);
    const guide = await guides.create({ title: `Målet för ${kind}` });
    await guides.publish(guide);
    const acts = actsIn(kind, staff);
    const body = paragraph('läs guiden', { relationTo: 'guides', value: guide });
    const id = await acts.create({
      title: `Länkar ${kind}`,
      body,
      related: [{ relationTo: 'guides', value: guide }],
    });
    await acts.publish(id);
    expect(await deadLinksOf(kind, id)).toEqual([]);

    await guides.unpublish(guide);
    await expectWorks(acts, id);
    expect((await deadLinksOf(kind, id)).map(({ sentence }) => sentence)).toEqual([
      `Brödtext: ”Målet för ${kind}” är inte publicerad.`,
      `Läs också: ”Målet för ${kind}” är inte publicerad.`,
    ]);

    await guides.trash(guide);
    await expectWorks(acts, id);
    expect(await deadLinksOf(kind, id)).toMatchObject([{ reason: 'trash' }, { reason: 'trash' }]);

    await guides.deleteForGood(guide);
    await expectWorks(acts, id);
    expect(await deadLinksOf(kind, id, english)).toMatchObject([
      { reason: 'gone', sentence: 'Body: “läs guiden” no longer exists.' },
    ]);
  });
});

it('blocks with a picture, a person or a file that is trashed or gone block nothing', async () => {
  const picture = await uploadPicture();
  const file = await uploadFile();
  const people = actsIn('people', staff);
  const person = await people.create({ name: 'Exempelperson Ek' });
  const blocks = [
    ['media', picture, blockOf('figure', { picture })],
    ['media', picture, blockOf('video', { title: 'Film', address: 'https://example.org/', poster: picture })],
    ['files', file, blockOf('download', { file })],
    ['people', person, blockOf('quote', { text: 'Det går.', person })],
  ] as const;
  const acts = actsIn('guides', staff);
  const made: { kind: string; target: number; id: number }[] = [];
  for (const [kind, target, body] of blocks) {
    const id = await acts.create({ title: `Block ${made.length}`, body });
    await acts.publish(id);
    made.push({ kind, target, id });
  }
  for (const kind of ['media', 'files', 'people'] as const) {
    const target = { media: picture, files: file, people: person }[kind];
    expect(await actsIn(kind, staff).trash(target)).toMatchObject(ok);
  }
  for (const { id } of made) {
    await expectWorks(acts, id);
    expect(await deadLinksOf('guides', id)).toMatchObject([{ reason: 'trash' }]);
  }
  for (const kind of ['media', 'files', 'people'] as const)
    await actsIn(kind, staff).deleteForGood({ media: picture, files: file, people: person }[kind]);
  for (const { id } of made) {
    await expectWorks(acts, id);
    expect(await deadLinksOf('guides', id)).toMatchObject([{ reason: 'gone' }]);
  }
});

it('a block without the picture that it must have says so in words', async () => {
  const acts = actsIn('guides', staff);
  const id = await acts.create({ title: 'Tom bild', body: blockOf('figure', { picture: null }) });
  const { status, body } = await acts.publish(id);
  expect(status).toBe(400);
  const told = body.errors[0].data.errors as { message: string }[];
  expect(told.map(({ message }) => message)).toEqual([
    'Något i ett block eller en länk saknas eller är fel. Se de markerade fälten.',
    'Detta fält är obligatoriskt.',
  ]);
});

it('relations to what is trashed stay, and to what is gone are left out', async () => {
  const [topics, people] = [actsIn('topics', staff), actsIn('people', staff)];
  const [topic, gone] = [await topics.create({ title: 'Energi' }), await topics.create({ title: 'Borta' })];
  const contact = await people.create({ name: 'Exempelperson Ek' });
  const picture = await uploadPicture();
  const acts = actsIn('press-releases', staff);
  const relations = { topics: [topic, gone], contacts: [contact], image: picture, gallery: [picture] };
  const id = await acts.create({ title: 'Med mycket', ...relations });
  await acts.publish(id);
  const form = await acts.newest(id);
  await topics.trash(topic);
  await people.trash(contact);
  await topics.trash(gone);
  await topics.deleteForGood(gone);
  expect(await acts.autosave(id, { ...form, lede: 'Ett' })).toMatchObject(ok);
  expect(await acts.publish(id, { ...form, image: nobody, gallery: [nobody, picture] })).toMatchObject(ok);
  expect(await acts.stored(id)).toMatchObject({
    topics: [topic],
    contacts: [contact],
    image: null,
    gallery: [picture],
  });
  expect((await deadLinksOf('press-releases', id)).map(({ reason }) => reason)).toEqual(['trash', 'trash']);
});

it('a thing that is hidden or has no name in the language has no page to lead to', async () => {
  const topics = actsIn('topics', staff);
  const hidden = await topics.create({ title: 'Dolt ämne', hidden: true });
  const nameless = await actsIn('topics', staff, 'en').create({ title: 'English only' });
  const acts = actsIn('guides', staff);
  const id = await acts.create({ title: 'Om ämnen', topics: [hidden, nameless] });
  expect(await deadLinksOf('guides', id)).toMatchObject([{ reason: 'hidden' }, { reason: 'hidden' }]);
});

it('tells nobody who is not signed in', async () => {
  const id = await actsIn('guides', staff).create({ title: 'Hemlig' });
  expect((await stranger(cms.payload).get(`/guides/${id}/dead-links`)).status).toBe(401);
});
