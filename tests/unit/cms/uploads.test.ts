import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import en from '../../../cms/i18n/en.json' with { type: 'json' };
import sv from '../../../cms/i18n/sv.json' with { type: 'json' };
import { refreshCopy } from '../../../publisher/release/files.ts';
import { inspect } from '../../../cms/uploads/inspect.ts';
import { examinePicture } from '../../../cms/uploads/pictures/pictures.ts';
import { remoteSharp } from '../../../cms/uploads/pictures/remote-sharp.ts';
import { extensionOf, safeName } from '../../../cms/uploads/safe-name.ts';
import { apng, hugePng, jpeg, movingWebp, openDocument, pdf } from '../../support/uploads.ts';

describe('The name that a file is stored under', () => {
  it.each([
    ['Årsredovisning för Växjö 2025.PDF', 'årsredovisning-för-växjö-2025.pdf'],
    ['Å'.normalize('NFD') + 'rsbok.pdf', 'årsbok.pdf'],
    ['CON.pdf', 'fil-con.pdf'],
    ['lpt1.pdf', 'fil-lpt1.pdf'],
    ['.dold.pdf', 'dold.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['100 % klart #2?.pdf', '100-klart-2.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['rapport\u202Efdp.exe', 'rapport-fdp.pdf'],
    ['🎉.pdf', 'fil.pdf'],
    ['отчёт.pdf', 'отчёт.pdf'],
    ['a.b.c.pdf', 'a-b-c.pdf'],
    ['Budget_v2-1.pdf', 'budget_v2-1.pdf'],
  ])('makes %j %j', (given, stored) => {
    expect(safeName(given, 'pdf')).toBe(stored);
  });

  it.each(['x'.repeat(300), 'å'.repeat(140), 'en lång mening om stål '.repeat(20), '👩‍🏭ü'.repeat(90)])(
    'fits any file system with the measures of a rendition behind it',
    (long) => {
      const name = safeName(`${long}.pdf`, 'pdf');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(124);
      expect(name.normalize('NFC')).toBe(name);
      expect(safeName(name, 'pdf')).toBe(name);
    },
  );

  it('stays when it is given again, also with the number of one of several alike', () => {
    const name = safeName(`${'ord '.repeat(60)}.pdf`, 'pdf').replace('.pdf', '-12.pdf');
    expect(safeName(name, 'pdf')).toBe(name);
  });

  it('takes what follows the last dot for the kind', () => {
    expect(['a.PDF', 'a', '.pdf', 'a.b.c', 'a. b'].map(extensionOf)).toEqual(['PDF', '', '', 'c', '']);
  });
});

const problemOf = async (collection: 'media' | 'files', name: string, data: Buffer) => {
  const inspected = await inspect(collection, { name, data });
  return 'issue' in inspected ? inspected.issue.key : inspected;
};

describe('A file that cannot be taken is known by its bytes', () => {
  const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);
  const svg = Buffer.from('<?xml version="1.0"?>\n<!-- logo -->\n<svg xmlns="http://www.w3.org/2000/svg"/>');

  it.each([
    ['nothing', 'a.jpg', Buffer.alloc(0), 'error.upload.empty'],
    ['a GIF', 'a.gif', gif, 'error.upload.gif'],
    ['a GIF called JPEG', 'a.jpg', gif, 'error.upload.gif'],
    ['an SVG', 'a.svg', svg, 'error.upload.svg'],
    ['the mere head of an HEIC called JPEG', 'a.jpg', heic, 'error.upload.brokenPicture'],
    ['text called JPEG', 'a.jpg', Buffer.from('Inte en bild.'), 'error.upload.noPicture'],
    ['a PDF among pictures', 'a.pdf', pdf(), 'error.upload.fileAmongPictures'],
  ])('%s', async (_, name, data, key) => {
    expect(await problemOf('media', name, data)).toBe(key);
  });

  const page = Buffer.from('\ufeff \n<!DOCTYPE html><script>alert(1)</script>');
  const utf16 = (text: Buffer) => Buffer.from(text.toString(), 'utf16le');
  const xml = (root: string) => Buffer.from(`<?xml version="1.0"?>${root}`);

  it.each([
    ['nothing', 'a.pdf', Buffer.alloc(0), 'error.upload.empty'],
    ['a GIF', 'a.gif', gif, 'error.upload.pictureAmongFiles'],
    ['an SVG called text', 'a.txt', svg, 'error.upload.pictureAmongFiles'],
    ['text called PDF', 'a.pdf', Buffer.from('Ingen PDF.'), 'error.upload.damaged'],
    ['half a PDF', 'a.pdf', pdf().subarray(0, 40), 'error.upload.damaged'],
    ['bytes called text', 'a.txt', Buffer.from([1, 0, 2, 0, 3]), 'error.upload.otherFile'],
    ['a program', 'a.exe', Buffer.from('MZ\x90\0', 'latin1'), 'error.upload.otherFile'],
    ['a page called text', 'a.txt', page, 'error.upload.page'],
    ['a page called CSV, in UTF-16', 'a.csv', utf16(page), 'error.upload.page'],
    ['a page with a PDF behind it', 'a.pdf', Buffer.concat([page, pdf()]), 'error.upload.damaged'],
    ['a PDF that is also a page', 'a.pdf', pdf('<script>alert(1)</script>'), 'error.upload.damaged'],
    [
      'a PDF that is also an archive',
      'a.pdf',
      Buffer.concat([pdf(), Buffer.from('PK\x03\x04')]),
      'error.upload.damaged',
    ],
    ['a page', 'a.html', page, 'error.upload.otherFile'],
    [
      'a page that a server puts together',
      'a.shtml',
      Buffer.from('<!--#exec cmd="ls" -->'),
      'error.upload.otherFile',
    ],
    ['a page in XML', 'a.xht', xml('<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'error.upload.otherFile'],
    ['a style sheet in XML', 'a.xsl', xml('<xsl:stylesheet version="1.0"/>'), 'error.upload.otherFile'],
    ['XML called text', 'a.txt', xml('<a/>'), 'error.upload.page'],
    ['a script', 'a.js', Buffer.from('alert(1)'), 'error.upload.otherFile'],
    ['a module', 'a.mjs', Buffer.from('export {}'), 'error.upload.otherFile'],
    ['an OpenDocument that no setting asks for', 'a.odt', openDocument(), 'error.upload.otherFile'],
    ['an old Word document', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'error.upload.oldOffice'],
  ])('among files, %s', async (_, name, data, key) => {
    expect(await problemOf('files', name, data)).toBe(key);
  });

  it('a picture that ends too early', async () => {
    const whole = await jpeg(400, 300);
    expect(await problemOf('media', 'a.jpg', whole.subarray(0, whole.length / 2))).toBe(
      'error.upload.brokenPicture',
    );
    expect(await problemOf('media', 'a.jpg', whole)).toMatchObject({ extension: 'jpg' });
  });

  it('a picture with more points than can be handled, and one too tall for its width', async () => {
    expect(await problemOf('media', 'a.png', hugePng())).toBe('error.upload.hugePicture');
    expect(await problemOf('media', 'a.png', await jpeg(10, 17_000))).toBe('error.upload.longPicture');
  });
});

it('why is said without a colon, at which the admin cuts a message into a list', () => {
  for (const [key, words] of [...Object.entries(sv), ...Object.entries(en)])
    if (key.startsWith('error.upload.')) expect(words, key).not.toContain(':');
});

it('a file gets the type and the end of the name that its bytes tell', async () => {
  const png = await sharp(await jpeg(40, 30))
    .png()
    .toBuffer();
  expect(await problemOf('media', 'foto.jpg', png)).toMatchObject({
    mimetype: 'image/png',
    extension: 'png',
  });
  expect(await problemOf('files', 'brev.docx', pdf())).toMatchObject({
    mimetype: 'application/pdf',
    extension: 'pdf',
  });
  expect(await problemOf('files', 'tal.CSV', Buffer.from('a;b'))).toMatchObject({
    mimetype: 'text/csv',
    extension: 'csv',
  });
});

it('a text may tell of tags', async () => {
  expect(await problemOf('files', 'a.txt', Buffer.from('Skriv <b> för fet stil, a < b.'))).toMatchObject({
    mimetype: 'text/plain',
  });
});

it('the kinds of files that a setting adds are known by their bytes', async () => {
  vi.stubEnv('UPLOAD_TYPES', 'odt, ics');
  vi.resetModules();
  const { inspect: withMore } = await import('../../../cms/uploads/inspect.ts');
  const told = async (name: string, data: Buffer) => {
    const inspected = await withMore('files', { name, data });
    return 'issue' in inspected ? inspected.issue.key : inspected.extension;
  };
  expect(await told('a.odt', openDocument())).toBe('odt');
  expect(await told('a.txt', openDocument())).toBe('odt');
  expect(await told('a.ics', Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'))).toBe('ics');
  expect(await told('a.ics', Buffer.from('<html>'))).toBe('error.upload.damaged');
  expect(await told('a.vcf', Buffer.from('BEGIN:VCARD\r\nEND:VCARD\r\n'))).toBe('error.upload.otherFile');
  vi.unstubAllEnvs();
});

describe('Before renditions are made of a picture', () => {
  const prepared = async (data: Buffer, type: string) => {
    const examined = await examinePicture(data, type);
    return 'prepared' in examined ? examined.prepared : Buffer.alloc(0);
  };

  it('one that moves becomes its first frame', async () => {
    for (const [type, data] of [
      ['image/webp', await movingWebp()],
      ['image/apng', await apng()],
    ] as const) {
      const still = await prepared(data, type);
      expect(await sharp(still).metadata()).toMatchObject({ width: 400, height: 300 });
      const { dominant } = await sharp(still).stats();
      expect(dominant.r).toBeGreaterThan(200);
      expect(dominant.b).toBeLessThan(50);
    }
  });

  it('one that lies on its side is turned, once', async () => {
    const lying = await sharp(await jpeg(400, 300))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const upright = await prepared(lying, 'image/jpeg');
    const { width, height, orientation = 1 } = await sharp(upright).metadata();
    expect([width, height, orientation]).toEqual([300, 400, 1]);
  });

  it('any other stays byte for byte', async () => {
    const data = await jpeg(40, 30);
    expect(await prepared(data, 'image/jpeg')).toBe(data);
  });
});

it('what is transparent is white in a JPEG, and stays transparent in WebP', async () => {
  const logo = await sharp({ create: { width: 60, height: 40, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const base = remoteSharp(logo).rotate();
  const made = (format: 'jpeg' | 'webp') =>
    base.clone().resize({ width: 30 }).toFormat(format, { quality: 80 }).toBuffer();
  const { data: white } = await made('jpeg');
  expect((await sharp(white).stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 });
  const { data: clear } = await made('webp');
  expect((await sharp(clear).metadata()).hasAlpha).toBe(true);
});

describe('A copy of a file whose address stays', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bruket-copy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is renewed when its source has another size or time, and left alone otherwise', async () => {
    const [from, to] = [path.join(folder, 'from'), path.join(folder, 'a/to')];
    await writeFile(from, 'ett');
    await refreshCopy(from, to);
    expect(await readFile(to, 'utf8')).toBe('ett');
    for (const milliseconds of [0, 0.001, 0.4999, 0.5, 0.9996, 0.9999]) {
      await utimes(from, new Date(), (1_700_000_000_000 + milliseconds) / 1000);
      await refreshCopy(from, to);
      const { ino } = await stat(to);
      await refreshCopy(from, to);
      expect((await stat(to)).ino, `${milliseconds} ms`).toBe(ino);
    }
    await writeFile(from, 'två');
    await utimes(from, new Date(), new Date(Date.now() + 5000));
    await refreshCopy(from, to);
    expect(await readFile(to, 'utf8')).toBe('två');
  });

  it('stands while its source is being replaced', async () => {
    const [from, to] = [path.join(folder, 'gone'), path.join(folder, 'stays')];
    await writeFile(from, 'x');
    await refreshCopy(from, to);
    await rm(from);
    await refreshCopy(from, to);
    expect(await readFile(to, 'utf8')).toBe('x');
    await expect(refreshCopy(from, path.join(folder, 'never'))).rejects.toThrow('ENOENT');
  });
});
