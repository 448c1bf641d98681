import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fillFromFile } from '../../../cms/uploads/fill-from-file.ts';
import { inspect } from '../../../cms/uploads/inspect.ts';
import fc from '../../support/fast-check.ts';
import { agencyPicture, iptcPicture, phonePicture } from '../../support/pictures/index.ts';

async function taken(data: Buffer) {
  const inspected = await inspect('media', { name: 'bild', data });
  if ('issue' in inspected) throw new Error(inspected.issue.key);
  return inspected;
}
const embeddedIn = async (data: Buffer) => (await taken(data)).embedded;

const agency = {
  alt: { any: 'Glödande ugn' },
  caption: { any: 'En ugn i drift.', en: 'A furnace at work.' },
  copyright: '© 2025 Bruket',
  credit: 'Anna Åkesson/TT',
  licence: 'cc-by-4.0',
  picturedNames: 'Eva Norr, Johan Lod',
  takenAt: '2025-05-03',
  terms: { any: 'Ange fotograf.' },
  // That it tells where, not where.
  place: true,
};

describe('What the file of a picture says of it is read', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'from XMP in %s, and its place is left out',
    async (format) => {
      expect(await embeddedIn(await agencyPicture(format))).toEqual(agency);
    },
  );

  it('from IPTC', async () => {
    const picture = await iptcPicture([
      [80, 'Åsa Öberg'],
      [110, 'Scanpix'],
      [116, '© Scanpix'],
      [120, 'En smedja i Ånge.'],
      [55, '20240229'],
    ]);
    expect(await embeddedIn(picture)).toEqual({
      caption: { any: 'En smedja i Ånge.' },
      copyright: '© Scanpix',
      credit: 'Åsa Öberg/Scanpix',
      takenAt: '2024-02-29',
    });
  });

  it('from EXIF, but not what every camera writes as a caption', async () => {
    const exif = {
      IFD0: { Artist: 'Bo', ImageDescription: 'SONY DSC' },
      IFD2: { DateTimeOriginal: '2025:05:03 10:20:30' },
    };
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    expect(await embeddedIn(picture)).toEqual({ credit: 'Bo', takenAt: '2025-05-03' });
  });

  it('or says nothing, whatever is wrong with it, and never keeps a picture out', async () => {
    const picture = await agencyPicture();
    const [start, end] = [picture.indexOf('<x:xmpmeta'), picture.indexOf('</x:xmpmeta>')];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: end }),
        fc.uint8Array({ maxLength: 9 }),
        async (at, noise) => {
          const broken = Buffer.from(picture);
          broken.set(noise, at);
          expect((await taken(broken)).mimetype).toBe('image/jpeg');
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('A picture of a telephone (HEIC)', () => {
  it('becomes a JPEG with its own colours and words, and without its place', async () => {
    const { data, mimetype, extension, embedded } = await taken(await phonePicture());
    expect([mimetype, extension]).toEqual(['image/jpeg', 'jpg']);
    expect(embedded).toMatchObject({ credit: 'Anna Åkesson, Bo Ek/Bergs bild', takenAt: '2025-05-03' });
    const { width, height, exif } = await sharp(data).metadata();
    expect([width, height, exif]).toEqual([320, 240, undefined]);
    // A green of Display P3 is more than sRGB has: without its profile it would be a duller one.
    const [red = 0, green = 0] = await sharp(data)
      .extract({ left: 280, top: 200, width: 1, height: 1 })
      .toColourspace('srgb')
      .raw()
      .toBuffer();
    expect([red, green > 171]).toEqual([0, true]);
  });

  it('is refused as damaged where it ends too early', async () => {
    const whole = await phonePicture();
    const half = whole.subarray(0, whole.length / 2);
    expect(await inspect('media', { name: 'halv.heic', data: half })).toEqual({
      issue: { key: 'error.upload.brokenPicture' },
    });
  });
});

describe('What a file says goes into fields that are empty', () => {
  const embedded = { ...agency, licence: 'cc-by-4.0', place: true } as const;

  it('in the language that one works in, and in the other where it is named', () => {
    expect(fillFromFile({}, {}, embedded, 'sv')).toEqual({
      alt: 'Glödande ugn',
      caption: 'En ugn i drift.',
      terms: 'Ange fotograf.',
      credit: 'Foto: Anna Åkesson/TT',
      copyright: '© 2025 Bruket',
      licence: 'cc-by-4.0',
      picturedNames: 'Eva Norr, Johan Lod',
      takenAt: '2025-05-03T12:00:00.000Z',
      other: { caption: 'A furnace at work.' },
    });
  });

  it('and never over what somebody has written, now or before', () => {
    const filled = fillFromFile(
      { alt: 'Vår ugn', other: { caption: 'Our furnace.' } },
      { credit: 'Foto: Bo', caption: { sv: 'Ugnen', en: null } },
      embedded,
      'sv',
    );
    expect(filled).not.toHaveProperty('alt');
    expect(filled).not.toHaveProperty('credit');
    expect(filled).not.toHaveProperty('caption');
    expect(filled).not.toHaveProperty('other');
    expect(filled).toHaveProperty('licence');
  });
});
