import { access, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';
import { apng, jpeg, movingWebp, pdf } from '../support/uploads.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  staff = await signIn(payload, 'redaktion@example.org');
  publisher = await openPublisher(cms);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

const fileOf = (data: Buffer, name: string, type: string) => new File([new Uint8Array(data)], name, { type });
const exists = (address: string) =>
  access(path.join(publisher.out, decodeURIComponent(address))).then(
    () => true,
    () => false,
  );
const read = (address: string) => readFile(path.join(publisher.out, decodeURIComponent(address)));
const page = async (slug: string) => (await read(`/pressmeddelanden/${slug}/index.html`)).toString();
const addressesIn = (html: string, folder: string) => [
  ...new Set([...html.matchAll(new RegExp(`/${folder}/[^"\\s]+`, 'g'))].map(([address]) => address)),
];

async function upload(collection: 'media' | 'files', file: File, fields: object) {
  const answer = await staff.upload('POST', `/${collection}?locale=sv`, file, fields);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.doc as { id: number; filename: string } & Record<string, unknown>;
}

async function publishRelease(slug: string, data: object) {
  const all = { title: slug, slug, lede: 'Ingress', _status: 'published', ...data };
  const { status, body } = await staff.post('/press-releases?locale=sv', all);
  expect([status, body.errors]).toEqual([201, undefined]);
  await publisher.publish();
  return (body.doc as { id: number }).id;
}

describe('The address of a file to download', () => {
  it('stays when the title changes and when the file is replaced, and gives the new one', async () => {
    const file = await upload('files', fileOf(pdf('ett'), 'Årsbok 2025.pdf', 'application/pdf'), {
      title: 'Årsbok',
    });
    await publishRelease('en-fil', { attachments: [file.id] });
    const [address = ''] = addressesIn(await page('en-fil'), 'files');
    expect(decodeURIComponent(address)).toBe(`/files/${file.id}/årsbok-2025.pdf`);

    await staff.patch(`/files/${file.id}?locale=sv`, { title: 'Årsboken' });
    await publisher.publish();
    expect(await page('en-fil')).toContain(address);
    const newer = fileOf(pdf('två'), 'Något annat.pdf', 'application/pdf');
    const replaced = await staff.upload('PATCH', `/files/${file.id}?locale=sv&confirmUse=true`, newer, {});
    expect(replaced.status).toBe(200);
    await publisher.publish();
    expect(await page('en-fil')).toContain(address);
    expect((await read(address)).toString()).toContain('två');

    const whole = await publisher.fromScratch();
    expect((await readFile(path.join(whole, decodeURIComponent(address)))).toString()).toContain('två');
  });

  it('gives the new file even if the publisher was killed before it had noted it', async () => {
    const file = await upload('files', fileOf(pdf('ett'), 'avbrott.pdf', 'application/pdf'), {
      title: 'Avbrott',
    });
    await publishRelease('avbrott', { attachments: [file.id] });
    await staff.upload(
      'PATCH',
      `/files/${file.id}?locale=sv&confirmUse=true`,
      fileOf(pdf('två'), 'avbrott.pdf', 'application/pdf'),
      {},
    );
    await publisher.publishAndCrash();
    await publisher.publish();
    expect((await read(`/files/${file.id}/avbrott.pdf`)).toString()).toContain('två');
  });

  it('is refused for a file of another kind, which it would call by a false name', async () => {
    const { id } = await upload('files', fileOf(pdf(), 'plan.pdf', 'application/pdf'), { title: 'Plan' });
    const answer = await staff.upload(
      'PATCH',
      `/files/${id}`,
      fileOf(Buffer.from('a;b'), 'plan.csv', 'text/csv'),
      {},
    );
    expect(answer).toMatchObject({ status: 400 });
    expect(JSON.stringify(answer.body)).toContain('Spara den nya som PDF');
    expect(await readdir(path.join(cms.dataDir, 'uploads/files'))).toContain('plan.pdf');
  });

  it('answers no longer when no page shows the file', async () => {
    const file = await upload('files', fileOf(pdf(), 'dras.pdf', 'application/pdf'), { title: 'Dras' });
    const id = await publishRelease('dras', { attachments: [file.id] });
    expect(await exists(`/files/${file.id}/dras.pdf`)).toBe(true);
    await payload.update({ collection: 'press-releases', id, data: { _status: 'draft' } });
    await publisher.publish();
    expect(await exists(`/files/${file.id}/dras.pdf`)).toBe(false);
  });
});

describe('The addresses of a picture', () => {
  let slug: string;
  let number = 0;
  let media: { id: number };
  let release: number;
  let before: string[];

  beforeEach(async () => {
    number += 1;
    slug = `en-bild-${number}`;
    media = await upload('media', fileOf(await jpeg(1300, 800), 'Älv.JPG', 'image/jpeg'), { alt: 'En älv' });
    release = await publishRelease(slug, { image: media.id });
    before = addressesIn(await page(slug), 'media');
    expect(before.length).toBeGreaterThan(4);
  });

  const standing = async (addresses: string[]) =>
    (await Promise.all(addresses.map(exists))).filter(Boolean).length;

  it('are others when what its files tell of it changes, and the former ones answer on', async () => {
    await staff.patch(`/media/${media.id}?locale=sv`, { alt: 'En bred älv' });
    await staff.patch(`/media/${media.id}?locale=en`, { alt: 'A wide river', caption: 'River' });
    await publisher.publish();
    expect(await page(slug)).toContain('En bred älv');
    const now = addressesIn(await page(slug), 'media');
    expect(now.filter((address) => before.includes(address))).toEqual([]);
    expect(await standing([...now, ...before])).toBe(now.length + before.length);
  });

  it('are others for another crop, and the former ones answer for as long as a page shows it', async () => {
    const edits =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[crop][unit]=%25&uploadEdits[widthInPixels]=650&uploadEdits[heightInPixels]=400';
    const cropped = await staff.patch(`/media/${media.id}?locale=sv&${edits}`, { alt: 'En å' });
    expect(cropped.status).toBe(200);
    await publisher.publish();
    const after = addressesIn(await page(slug), 'media');
    expect(new Set(after).isDisjointFrom(new Set(before))).toBe(true);
    expect(await standing(before)).toBe(before.length);
    await publisher.restart();
    await publisher.publish();
    expect(await standing(before)).toBe(before.length);

    await payload.update({ collection: 'press-releases', id: release, data: { _status: 'draft' } });
    await publisher.publish();
    expect(await standing([...before, ...after])).toBe(0);
  });

  it('answer no longer when the picture is thrown away, whatever it was before', async () => {
    await staff.upload(
      'PATCH',
      `/media/${media.id}?locale=sv&confirmUse=true`,
      fileOf(await jpeg(900, 600), 'ny.jpg', 'image/jpeg'),
      {},
    );
    await publisher.publish();
    const after = addressesIn(await page(slug), 'media');
    expect(await standing([...before, ...after])).toBe(before.length + after.length);
    await payload.update({
      collection: 'media',
      id: media.id,
      data: { deletedAt: new Date().toISOString() },
    });
    await publisher.publish();
    expect(await standing([...before, ...after])).toBe(0);
  });

  it('end some time after the picture has been replaced', async () => {
    await staff.upload(
      'PATCH',
      `/media/${media.id}?locale=sv&confirmUse=true`,
      fileOf(await jpeg(900, 600), 'ny.jpg', 'image/jpeg'),
      {},
    );
    await publisher.publish();
    const { sql } = await import('@payloadcms/db-postgres');
    await payload.db.drizzle.execute(
      sql`UPDATE published_former_files SET kept_until = now() - interval '1 day'`,
    );
    await publisher.restart();
    await publisher.publish();
    expect(await standing(before)).toBe(0);
    expect(await standing(addressesIn(await page(slug), 'media'))).toBeGreaterThan(4);
  });
});

describe('An uploaded file', () => {
  it('gets a safe name and keeps the one that it had, in NFC, for staff to find', async () => {
    const given = 'Växjö rapport.pdf'.normalize('NFD');
    const { id, filename } = await upload('files', fileOf(pdf(), given, 'application/pdf'), { title: 'R' });
    expect(filename).toBe('växjö-rapport.pdf');
    const where = encodeURI('where[originalName][like]=Växjö rapport');
    const { body } = await staff.get(`/files?${where}`);
    expect(body.docs).toMatchObject([{ id, originalName: 'Växjö rapport.pdf' }]);
  });

  it.each(['CON.pdf', '.dold.pdf', `${'x'.repeat(300)}.pdf`, `${'å'.repeat(140)}.pdf`, 'Plan %20 #1.pdf'])(
    'called %s can be downloaded',
    async (name) => {
      const file = await upload('files', fileOf(pdf(name), name, 'application/pdf'), { title: 'Fil' });
      await publishRelease(`namn-${file.id}`, { attachments: [file.id] });
      const [address = ''] = addressesIn(await page(`namn-${file.id}`), 'files');
      expect(address.split('/').at(-1)).not.toMatch(/^\.|^con\./);
      expect((await read(address)).length).toBe(pdf(name).length);
    },
  );

  it('differing from another in case only is stored beside it on any file system', async () => {
    const names = [];
    for (const name of ['Gemen.pdf', 'gemen.pdf', 'GEMEN.PDF'])
      names.push((await upload('files', fileOf(pdf(), name, 'application/pdf'), { title: name })).filename);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  });

  it('keeps its original name when its title is changed, and gets a new one when it is replaced', async () => {
    const { id } = await upload('files', fileOf(pdf(), 'Första.pdf', 'application/pdf'), { title: 'F' });
    const changed = await staff.patch(`/files/${id}`, { title: 'G', originalName: 'Falskt.pdf' });
    expect(changed.body.doc).toMatchObject({ originalName: 'Första.pdf' });
    const replaced = await staff.upload(
      'PATCH',
      `/files/${id}?locale=sv`,
      fileOf(pdf(), 'Andra.pdf', 'application/pdf'),
      {
        originalName: 'Första.pdf',
      },
    );
    expect(replaced).toMatchObject({ status: 200, body: { doc: { originalName: 'Andra.pdf' } } });
  });
});

describe('What stood before another file', () => {
  const stored = async (folder: string) => new Set(await readdir(path.join(cms.dataDir, 'uploads', folder)));

  it('stands on when the change is refused', async () => {
    const picture = fileOf(await jpeg(300, 200), 'står.jpg', 'image/jpeg');
    const { id } = await upload('media', picture, { alt: 'Står' });
    const before = await stored('media');
    const other = fileOf(await jpeg(300, 200), 'annan.jpg', 'image/jpeg');
    expect((await staff.upload('PATCH', `/media/${id}?locale=sv`, other, { alt: '' })).status).toBe(400);
    expect(await stored('media')).toEqual(before.add('.replaced'));
  });

  it('is not what a restored version tells of: the texts come back, and the file is the new one', async () => {
    const { id } = await upload('files', fileOf(pdf('ett'), 'första.pdf', 'application/pdf'), {
      title: 'Ett',
    });
    const newer = fileOf(pdf('den andra'), 'efterträdare.pdf', 'application/pdf');
    await staff.upload('PATCH', `/files/${id}?locale=sv`, newer, { title: 'Två' });
    const { docs } = await payload.findVersions({ collection: 'files', where: { parent: { equals: id } } });
    const first = docs.find(({ version }) => version.filename === 'första.pdf');
    const restored = await staff.post(`/files/versions/${first?.id}?locale=sv`);
    expect(restored).toMatchObject({ status: 200 });
    expect(await payload.findByID({ collection: 'files', id, locale: 'sv' })).toMatchObject({
      title: 'Ett',
      filename: 'efterträdare.pdf',
      originalName: null,
      publicName: 'första.pdf',
      filesize: pdf('den andra').length,
    });
    expect(await stored('files')).toContain('efterträdare.pdf');
  });
});

describe('A file that cannot be taken', () => {
  it.each([
    ['media', 'sv', 'a.gif', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 'Spara bilden som PNG'],
    [
      'media',
      'en',
      'a.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'Export the picture as PNG',
    ],
    ['media', 'sv', 'tom.jpg', Buffer.alloc(0), 'Filen är tom'],
    ['files', 'en', 'empty.pdf', Buffer.alloc(0), 'The file is empty'],
    ['media', 'sv', 'text.jpg', Buffer.from('Bara text.'), '”text.jpg” är ingen bild'],
    [
      'files',
      'sv',
      'a.gif',
      Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'),
      'Ladda upp den under Bilder',
    ],
  ] as const)(
    'among %s is refused in plain words (%s): %s',
    async (collection, language, name, data, words) => {
      const fields = { title: 'T', alt: 'A' };
      const editor = await signIn(payload, 'redaktion@example.org', { language });
      const file = fileOf(data, name, 'image/jpeg');
      const { status, body } = await editor.upload('POST', `/${collection}?locale=sv`, file, fields);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(words);
    },
  );
});

it('A file that a browser would run is refused among files, whatever it is called and sent as', async () => {
  const page = '<!DOCTYPE html><script>alert(1)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const style = '<?xml version="1.0"?><xsl:stylesheet version="1.0"/>';
  const files: [string, string | Buffer][] = [
    ['a.html', page],
    ['a.shtml', '<!--#exec cmd="ls" -->'],
    ['a.svg', svg],
    ['a.js', 'alert(1)'],
    ['a.mjs', 'export {}'],
    ['a.xht', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['a.xsl', style],
    ['a.xml', style],
    ['a.html.txt', page],
    ['a.csv', `\ufeff${page}`],
    ['a.svg.csv', svg],
    ['a.pdf', Buffer.concat([Buffer.from(page), pdf()])],
    ['b.pdf', pdf(page)],
    ['c.pdf', Buffer.concat([pdf(), Buffer.from('PK\x03\x04')])],
  ];
  for (const [name, content] of files)
    for (const type of ['text/html', 'application/pdf']) {
      const file = fileOf(Buffer.from(content), name, type);
      const { status, body } = await staff.upload('POST', '/files?locale=sv', file, { title: 'T' });
      expect([name, status]).toEqual([name, 400]);
      expect(JSON.stringify(body), name).toMatch(/ladda upp/i);
    }
});

it('A file that is too large is refused in plain words', async () => {
  const file = fileOf(Buffer.concat([pdf(), Buffer.alloc(50_000_001)]), 'stor.pdf', 'application/pdf');
  const { status, body } = await staff.upload('POST', '/files?locale=sv', file, { title: 'Stor' });
  expect(status).toBe(413);
  expect(JSON.stringify(body)).toContain('större än 50 MB');
});

describe('The renditions of a picture', () => {
  type Sizes = Record<string, { filename: string | null; width: number; height: number }>;
  const uploadsFolder = () => path.join(cms.dataDir, 'uploads/media');

  async function renditionsOf(file: File) {
    const media = await upload('media', file, { alt: 'Bild' });
    const sizes = media['sizes'] as Sizes;
    const bytes = (name: string) => readFile(path.join(uploadsFolder(), sizes[name]?.filename ?? ''));
    return { media, sizes, bytes };
  }

  it('show the first frame of one that moves', async () => {
    for (const [name, data] of [
      ['rörlig.webp', await movingWebp()],
      ['rörlig.png', await apng()],
    ] as const) {
      const { media, sizes, bytes } = await renditionsOf(fileOf(data, name, 'image/webp'));
      expect(media).toMatchObject({ width: 400, height: 300 });
      for (const size of ['avif480', 'webp480', 'jpeg']) {
        expect(sizes[size], size).toMatchObject({ width: 400, height: 300 });
        const { width, height, pages = 1 } = await sharp(await bytes(size)).metadata();
        expect([size, width, height, pages]).toEqual([size, 400, 300, 1]);
      }
    }
  });

  it('have white for what is transparent, where the format has no transparency', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const logo = await sharp({ create: { width: 1400, height: 800, channels: 4, background } })
      .png()
      .toBuffer();
    const { bytes } = await renditionsOf(fileOf(logo, 'logotyp.png', 'image/png'));
    for (const size of ['jpeg', 'preview', 'thumbnail']) {
      const { channels } = await sharp(await bytes(size)).stats();
      expect(
        channels.every(({ min }) => min > 250),
        size,
      ).toBe(true);
    }
    expect((await sharp(await bytes('webp480')).metadata()).hasAlpha).toBe(true);
  });

  it('and the picture itself have the measures that are seen when it was taken on its side', async () => {
    const lying = await sharp(await jpeg(2000, 1000))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { media, sizes } = await renditionsOf(fileOf(lying, 'stående.jpg', 'image/jpeg'));
    expect(media).toMatchObject({ width: 1000, height: 2000 });
    expect(sizes['jpeg']).toMatchObject({ width: 1000, height: 2000 });
    expect(sizes['avif480']).toMatchObject({ width: 480, height: 960 });
  });

  it('leave the bytes of a WebP as they were sent, so that they can be carried on', async () => {
    const webp = await sharp(await jpeg(300, 200))
      .webp({ quality: 60 })
      .toBuffer();
    const { media } = await renditionsOf(fileOf(webp, 'orörd.webp', 'image/webp'));
    expect((await readFile(path.join(uploadsFolder(), media.filename))).equals(webp)).toBe(true);
    expect(media['filesize']).toBe(webp.length);
  });

  it('give a preview for links also where the picture is small', async () => {
    const { media } = await renditionsOf(fileOf(await jpeg(500, 400), 'liten.jpg', 'image/jpeg'));
    await publishRelease('liten-bild', { image: media.id });
    const html = await page('liten-bild');
    expect(html).toMatch(/property="og:image" content="[^"]+liten-500x400\.jpg"/);
    expect(html).toContain('property="og:image:width" content="500"');
  });

  it('lose the focal point of the picture that was replaced', async () => {
    const { media } = await renditionsOf(fileOf(await jpeg(500, 400), 'mitt.jpg', 'image/jpeg'));
    await staff.patch(`/media/${media.id}?locale=sv`, { focalX: 10, focalY: 90 });
    const replaced = await staff.upload(
      'PATCH',
      `/media/${media.id}?locale=sv`,
      fileOf(await jpeg(500, 400), 'ny.jpg', 'image/jpeg'),
      { focalX: 10, focalY: 90 },
    );
    expect(replaced.body.doc).toMatchObject({ focalX: 50, focalY: 50 });
  });
});

describe('A picture without an alternative text in the language of a page', () => {
  it('is asked for before staff publish the page, but never in the way of withdrawing it', async () => {
    const { id: image } = await upload('media', fileOf(await jpeg(80, 60), 'Bara svensk.jpg', 'image/jpeg'), {
      alt: 'Svensk',
    });
    const text = { title: 'English', slug: 'english', lede: 'L', image, _status: 'published' };
    const refused = await staff.post('/press-releases?locale=en', text);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('Bara svensk.jpg');
    const draft = await staff.post('/press-releases?locale=en&draft=true', {
      ...text,
      _status: 'draft',
    });
    expect(draft.status).toBe(201);

    const data = { ...text, language: 'en' as const, _status: 'published' as const };
    const { id } = await payload.create({ collection: 'press-releases', locale: 'en', data });
    const withdrawn = await staff.patch(`/press-releases/${id}?locale=en`, { _status: 'draft' });
    expect(withdrawn.status).toBe(200);
  });

  it('is shown with that of the other language, marked', async () => {
    const { id: image } = await upload('media', fileOf(await jpeg(80, 60), 'lånad.jpg', 'image/jpeg'), {
      alt: 'En svensk älv',
      caption: 'Bildtext',
    });
    const data = { title: 'Borrowed', slug: 'borrowed', lede: 'L', image, language: 'en' as const };
    await payload.create({
      collection: 'press-releases',
      locale: 'en',
      data: { ...data, _status: 'published' },
    });
    await publisher.publish();
    const html = (await read('/en/press-releases/borrowed/index.html')).toString();
    expect(html).toMatch(/<img[^>]+alt="En svensk älv"[^>]* lang="sv"/);
    expect(html).toContain('<span lang="sv">Bildtext</span>');
    expect(html).not.toMatch(/<img(?![^>]*\salt)[^>]*>/);
  });
});

describe('Staff are told where a picture or file is used', () => {
  const uses = async (collection: string, id: number) =>
    (await staff.get(`/${collection}/${id}/usage`)).body.docs;

  it('as the main picture, in a gallery, in a text, in a draft and as a download', async () => {
    const media = await upload('media', fileOf(await jpeg(80, 60), 'använd.jpg', 'image/jpeg'), { alt: 'A' });
    const file = await upload('files', fileOf(pdf(), 'använd.pdf', 'application/pdf'), { title: 'A' });
    expect(await uses('media', media.id)).toEqual([]);
    const image = await publishRelease('har-bild', { image: media.id });
    const gallery = await publishRelease('har-galleri', { gallery: [media.id], attachments: [file.id] });
    const body = richText({ blockType: 'figure', picture: media.id });
    const inText = await publishRelease('har-figur', { body });
    const step = { title: 'Steg', body: richText({ blockType: 'download', file: file.id }) };
    const draft = await payload.create({
      collection: 'guides',
      draft: true,
      data: { title: 'Utkast', language: 'en', image: media.id, steps: [step] },
    });
    const { id: person } = await payload.create({
      collection: 'people',
      locale: 'sv',
      data: { name: 'Eva', email: 'eva@example.org', picture: media.id },
    });

    const found = (await uses('media', media.id)) as { kind: string; id: number; state: string }[];
    expect(new Set(found.map(({ kind, id }) => `${kind}/${id}`))).toEqual(
      new Set([
        ...[image, gallery, inText].map((id) => `press-releases/${id}`),
        `guides/${draft.id}`,
        `people/${person}`,
      ]),
    );
    expect(found).toContainEqual({
      kind: 'guides',
      label: 'Guide',
      id: draft.id,
      title: 'Utkast',
      language: 'en',
      state: 'draft',
    });
    expect(
      found
        .filter(({ state }) => state === 'live')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([image, gallery, inText].sort());
    expect(await uses('files', file.id)).toMatchObject([{ id: gallery }, { id: draft.id }]);
  });

  it('but nobody else', async () => {
    expect((await stranger(payload).get('/media/1/usage')).status).toBe(401);
  });
});

function richText(fields: Record<string, unknown>) {
  const node = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const };
  const block = {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: '0123456789abcdef01234567', ...fields },
  };
  return { root: { ...node, type: 'root', children: [block] } };
}
