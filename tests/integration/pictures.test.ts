import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { agencyPicture, fields, phonePicture } from '../support/pictures/index.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { signIn, type Answer, type Staff } from '../support/rest.ts';
import { pdf } from '../support/uploads.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
let staff: Staff;
let seal: typeof import('../../cms/keys/seal.ts');
let rights: typeof import('../../cms/uploads/rights.ts');

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  staff = await signIn(payload, 'redaktion@example.org', { role: 'editor' });
  publisher = await openPublisher(cms);
  // They read the settings that the test has made.
  seal = await import('../../cms/keys/seal.ts');
  rights = await import('../../cms/uploads/rights.ts');
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

const fileOf = (data: Buffer, name: string, type = 'image/jpeg') =>
  new File([new Uint8Array(data)], name, { type });
const folder = () => path.join(cms.dataDir, 'uploads/media');
const pageOf = async (slug: string) =>
  (await readFile(path.join(publisher.out, 'pressmeddelanden', slug, 'index.html'))).toString();

async function upload(data: Buffer, name: string, texts: object = { alt: 'En ugn' }) {
  const { status, body } = await staff.upload('POST', '/media?locale=sv', fileOf(data, name), texts);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc;
}

async function publishRelease(slug: string, data: object): Promise<number> {
  const all = { title: slug, slug, lede: 'Ingress', _status: 'published', ...data };
  const { status, body } = await staff.post('/press-releases?locale=sv', all);
  expect([status, body.errors]).toEqual([201, undefined]);
  await publisher.publish();
  return body.doc.id;
}

const plain = () => fields(900, 600).jpeg().toBuffer();

describe('What the file of a picture says', () => {
  it('goes into the empty fields of both languages, and where it was taken goes nowhere', async () => {
    const picture = await upload(await agencyPicture(), 'byrå.jpg', { alt: 'Vår ugn' });
    expect(picture).toMatchObject({
      alt: 'Vår ugn',
      caption: 'En ugn i drift.',
      credit: 'Foto: Anna Åkesson/TT',
      copyright: '© 2025 Bruket',
      licence: 'cc-by-4.0',
      terms: 'Ange fotograf.',
      picturedNames: 'Eva Norr, Johan Lod',
      takenAt: '2025-05-03T12:00:00.000Z',
      other: { alt: '', caption: 'A furnace at work.' },
    });
    await publishRelease('med-uppgifter', { image: picture.id });
    const html = await pageOf('med-uppgifter');
    expect(html).toContain('Foto: Anna Åkesson/TT');
    expect(html).toContain('På bilden: Eva Norr, Johan Lod.');
    for (const name of await readdir(path.join(publisher.out, 'media'), { recursive: true })) {
      if (!/\.\w+$/.test(name)) continue;
      const { exif } = await sharp(path.join(publisher.out, 'media', name)).metadata();
      expect([name, exif]).toEqual([name, undefined]);
    }
  });

  it('never takes the place of what was written when the file is replaced, but is told beside it', async () => {
    const { id } = await upload(await plain(), 'först.jpg', { alt: 'A', credit: 'Foto: Bo' });
    const answer = await staff.upload(
      'PATCH',
      `/media/${id}?locale=sv`,
      fileOf(await agencyPicture(), 'b.jpg'),
      {},
    );
    expect(answer.body.doc).toMatchObject({
      ...{ alt: 'A', credit: 'Foto: Bo', caption: 'En ugn i drift.' },
      embedded: { credit: 'Anna Åkesson/TT' },
    });
  });
});

it('A picture of a telephone is kept as a JPEG that every reader can see', async () => {
  const picture = await upload(await phonePicture(), 'IMG_0001.HEIC');
  expect(picture).toMatchObject({
    ...{
      filename: 'img_0001.jpg',
      mimeType: 'image/jpeg',
      originalName: 'IMG_0001.HEIC',
      width: 320,
      height: 240,
    },
    sizes: { jpeg: { width: 320 }, avif480: { width: 320 } },
  });
});

it('Twenty pictures that come at once are all stored, each with its own file, also under one name', async () => {
  const colours = Array.from({ length: 20 }, (_, index) => ({ r: 12 * index, g: 90, b: 30 }));
  const pictures = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 340, height: 220, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const answers = await Promise.all(
    pictures.map((data, index) =>
      staff.upload('POST', '/media?locale=sv', fileOf(data, index < 10 ? 'image.png' : `ugn-${index}.png`), {
        alt: `Ugn ${index}`,
      }),
    ),
  );
  expect(answers.map(({ status, body }) => [status, body.errors])).toEqual(
    answers.map(() => [201, undefined]),
  );
  const names = answers.map(({ body }) => String(body.doc.filename));
  expect(new Set(names).size).toBe(20);
  for (const [index, name] of names.entries()) {
    const { channels } = await sharp(path.join(folder(), name)).stats();
    expect([name, Math.round(channels[0]?.mean ?? -1)]).toEqual([name, 12 * index]);
    await access(path.join(folder(), String(answers[index]?.body.doc.sizes.thumbnail.filename)));
  }
});

it('Two pictures whose names differ in their ends alone have renditions of their own', async () => {
  const [red, blue] = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 500, height: 300, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const first = await upload(red!, 'ände.png');
  const second = await upload(await sharp(blue).jpeg().toBuffer(), 'ände.jpg');
  expect([first.filename, second.filename]).toEqual(['ände.png', 'ände-1.jpg']);
  const { channels } = await sharp(path.join(folder(), String(first.sizes.avif480.filename))).stats();
  expect(channels.map(({ mean }) => Math.round(mean / 51)).slice(0, 3)).toEqual([5, 0, 0]);
});

describe('The texts of a picture', () => {
  it('are stored in both languages by one form, and told together', async () => {
    const other = { alt: 'A furnace', caption: 'At night' };
    const { id } = await upload(await plain(), 'två.jpg', { alt: 'En ugn', caption: 'Om natten', other });
    const english = (await staff.get(`/media/${id}?locale=en`)).body;
    expect(english).toMatchObject({ ...other, other: { alt: 'En ugn', caption: 'Om natten' } });
    await staff.patch(`/media/${id}?locale=en`, {
      caption: 'By night',
      other: { ...english.other, alt: 'Ugnen' },
    });
    expect((await staff.get(`/media/${id}?locale=sv`)).body).toMatchObject({
      ...{ alt: 'Ugnen', caption: 'Om natten' },
      other: { alt: 'A furnace', caption: 'By night' },
    });
  });

  it('of the other language are never written over unseen', async () => {
    const { id } = await upload(await plain(), 'båda.jpg', { alt: 'En ugn', other: { alt: 'A furnace' } });
    const { other } = (await staff.get(`/media/${id}?locale=sv`)).body;
    await staff.patch(`/media/${id}?locale=en`, { alt: 'A blast furnace' });
    const untouched = await staff.patch(`/media/${id}?locale=sv`, { alt: 'Ugnen', other });
    expect(untouched).toMatchObject({ status: 200, body: { doc: { other: { alt: 'A blast furnace' } } } });
    const refused = await staff.patch(`/media/${id}?locale=sv`, { other: { ...other, alt: 'A kiln' } });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('A blast furnace');
    expect((await staff.get(`/media/${id}?locale=en`)).body.alt).toBe('A blast furnace');
  });

  it('are changed by translators in their own language alone', async () => {
    const { id } = await upload(await plain(), 'översatt.jpg', {
      alt: 'En ugn',
      other: { alt: 'A furnace' },
    });
    const translator = await signIn(payload, 'tolk@example.org', { role: 'translator', translates: 'en' });
    const texts = { alt: 'The furnace', other: { alt: 'Fel' } };
    expect((await translator.patch(`/media/${id}?locale=en`, texts)).status).toBe(200);
    expect((await translator.patch(`/media/${id}?locale=sv`, { other: { alt: 'X' } })).status).toBe(403);
    expect((await staff.get(`/media/${id}?locale=sv`)).body).toMatchObject({
      ...{ alt: 'En ugn', other: { alt: 'The furnace' } },
    });
  });
});

describe('A cut by hand', () => {
  const nothing = { x: null, y: null, width: null, height: null };
  const card = { x: 0, y: 0.25, width: 0.4, height: 0.4 };
  const colourOf = async (file: string) => {
    const { channels } = await sharp(file).stats();
    return channels.slice(0, 3).map(({ mean }) => Math.round(mean / 51));
  };

  it('is what lists and other services show, until it is taken back or the picture is another', async () => {
    const { id } = await upload(await plain(), 'skuren.jpg', { alt: 'En ugn' });
    await publishRelease('skuren', { image: id });
    const listed = async () => {
      await publisher.publish();
      const html = (await readFile(path.join(publisher.out, 'pressmeddelanden/index.html'))).toString();
      return new RegExp(`src="(/media/${id}-[^"]+)"`).exec(html)?.[1] ?? '';
    };
    const usual = await listed();
    const link = { x: 0.6, y: 0, width: 0.4, height: 0.4 };
    const cut = await staff.patch(`/media/${id}?locale=sv`, { crops: { card, link } });
    expect(cut.status).toBe(200);
    const address = await listed();
    expect(address).toContain('skuren-card-');
    // All of it is of the red half, and what is shared of the blue one.
    expect(await colourOf(path.join(publisher.out, address))).toEqual([5, 0, 0]);
    const shared =
      /property="og:image" content="[^"]*(\/media\/[^"]+)"/.exec(await pageOf('skuren'))?.[1] ?? '';
    expect(await colourOf(path.join(publisher.out, shared))).toEqual([0, 0, 5]);
    expect(await sharp(path.join(publisher.out, shared)).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });

    const files = async () =>
      (await readdir(folder())).filter((name) => /skuren-(card|link)-/.test(name)).length;
    expect(await files()).toBe(4);
    await staff.patch(`/media/${id}?locale=sv`, { caption: 'Ny bildtext' });
    expect(await listed()).toBe(address);
    await staff.patch(`/media/${id}?locale=sv`, { crops: { card: nothing, link: nothing } });
    expect(await listed()).toBe(usual);
    expect(await files()).toBe(0);

    await staff.patch(`/media/${id}?locale=sv`, { crops: { card } });
    const another = fileOf(await plain(), 'en-annan.jpg');
    const replaced = await staff.upload('PATCH', `/media/${id}?locale=sv&confirmUse=true`, another, {
      alt: 'En annan',
    });
    expect(replaced.body.doc).toMatchObject({ cuts: null, crops: { card: { x: null } } });
    expect(await files()).toBe(0);
  });

  it('goes with its picture, and leaves no file behind where the change is refused', async () => {
    const { id } = await upload(await plain(), 'borta.jpg', { alt: 'En ugn' });
    const refused = await staff.patch(`/media/${id}?locale=sv`, { alt: '', crops: { card } });
    expect(refused.status).toBe(400);
    const left = async () => (await readdir(folder())).filter((name) => name.startsWith('borta-card'));
    expect(await left()).toEqual([]);
    await staff.patch(`/media/${id}?locale=sv`, { crops: { card } });
    expect(await left()).not.toEqual([]);
    await payload.delete({ collection: 'media', id });
    expect(await left()).toEqual([]);
  });
});

describe('What readers see is not taken from them unasked', () => {
  const trash = (address: string) => staff.patch(address, { deletedAt: new Date().toISOString() });
  const tells = ({ status, body }: Answer) => ({ status, words: JSON.stringify(body) });

  it('neither thrown away nor replaced, by itself or among others, until whoever does it knows where it is', async () => {
    const used = await upload(await plain(), 'visad.jpg');
    const unused = await upload(await plain(), 'oanvänd.jpg');
    await publishRelease('Masugnen tänds', { slug: 'masugnen', image: used.id });

    const another = fileOf(await plain(), 'ny.jpg');
    const refusals = [
      await trash(`/media/${used.id}?locale=sv`),
      await staff.upload('PATCH', `/media/${used.id}?locale=sv`, another, { alt: 'Ny' }),
      await trash(`/media?locale=sv&where[id][in][0]=${used.id}&where[id][in][1]=${unused.id}`),
    ].map(tells);
    for (const { status, words } of refusals) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(words).toContain('”Masugnen tänds” (Pressmeddelande)');
    }
    // That nobody sees goes into the trash all the same.
    expect((await staff.get(`/media/${unused.id}`)).status).toBe(404);
    expect((await staff.get(`/media/${used.id}?locale=sv`)).body).toMatchObject({
      filename: 'visad.jpg',
      alt: 'En ugn',
    });
    await access(path.join(folder(), 'visad.jpg'));

    const asked = await staff.get(`/media/usage?where[id][in][0]=${used.id}`);
    expect(asked.body.docs).toMatchObject([{ title: 'Masugnen tänds', state: 'live' }]);
    expect((await trash(`/media/${used.id}?locale=sv&confirmUse=true`)).status).toBe(200);
  });

  it('but a draft is no reason to ask', async () => {
    const { id } = await upload(await plain(), 'i-utkast.jpg');
    await staff.post('/guides?locale=sv&draft=true', { title: 'Utkast', image: id });
    expect((await trash(`/media/${id}?locale=sv`)).status).toBe(200);
  });

  it('and the same goes for files', async () => {
    const { body } = await staff.upload('POST', '/files?locale=sv', fileOf(pdf(), 'plan.pdf'), {
      title: 'Plan',
    });
    await publishRelease('med-fil', { attachments: [body.doc.id] });
    expect((await trash(`/files/${body.doc.id}?locale=sv`)).status).toBe(409);
  });
});

describe('Of pictures whose rights end', () => {
  const now = new Date('2026-11-30T08:00:00Z');
  const mails = async () => {
    const { rows } = await payload.db.drizzle.execute<{ recipient: string; letter: string }>(
      sql`SELECT recipient, letter FROM mails ORDER BY id`,
    );
    return rows.map(({ recipient, letter }) => ({ recipient, letter: seal.unseal('mail', letter) ?? '' }));
  };

  it('editors are told once, whichever process does it, and again when the day is moved', async () => {
    await signIn(payload, 'skribent@example.org', { role: 'author' });
    const soon = await upload(await plain(), 'snart.jpg', {
      alt: 'A',
      rightsUntil: '2026-12-24T12:00:00.000Z',
    });
    await upload(await plain(), 'länge.jpg', { alt: 'A', rightsUntil: '2027-12-24T12:00:00.000Z' });
    await Promise.all([rights.tellEndingRights(payload, now), rights.tellEndingRights(payload, now)]);
    await rights.tellEndingRights(payload, now);
    const [letter, ...others] = await mails();
    expect([letter?.recipient, others]).toEqual(['redaktion@example.org', []]);
    expect(letter?.letter).toContain('snart.jpg: till och med 2026-12-24');
    expect(letter?.letter).not.toContain('länge.jpg');

    await staff.patch(`/media/${soon.id}?locale=sv`, { rightsUntil: '2026-12-28T12:00:00.000Z' });
    await rights.tellEndingRights(payload, now);
    expect((await mails()).length).toBe(2);
  });

  it('the dashboard is given those that end first', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await upload(await plain(), 'utgången.jpg', { alt: 'A', rightsUntil: day(-400) });
    const { docs } = await payload.find({ collection: 'users', limit: 1 });
    const req = { payload, user: { ...docs[0], collection: 'users' } };
    const [first] = (await rights.picturesWithEndingRights(req as never, 5)).pictures;
    expect(first).toMatchObject({ name: 'utgången.jpg', kind: 'over' });
  });
});
