import ExifReader from 'exifreader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { embedFacts } from '../../../publisher/embedding/embed.ts';
import type { PictureFacts } from '../../../publisher/embedding/facts.ts';
import fc, { seed } from '../../support/fast-check.ts';

const formats = ['jpeg', 'png', 'webp', 'avif'] as const;

const facts: PictureFacts = {
  caption: { sv: 'Ugnen på Åmål & Ö <1>.', en: 'The furnace.' },
  alt: { sv: 'Glödande ugn', en: 'Glowing furnace' },
  terms: { sv: 'Fri för press.', en: 'Free for the press.' },
  credit: 'Foto: Anna Åkesson/Exempelbruket i Norra Mellansverige',
  copyright: '© 2026 Exempelbruket',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  pictured: ['Eva Norr', 'Johan Lod'],
  takenAt: '2026-05-03',
  source: { name: 'Bruket', address: 'https://bruket.example/' },
  page: 'https://bruket.example/bilder/',
};

/** Of any colours, see-through where the format can be. */
function picture(format: (typeof formats)[number], options: object = {}): Promise<Buffer> {
  const background = { r: 200, g: 40, b: 40, alpha: 0.5 };
  return sharp({ create: { width: 63, height: 41, channels: 4, background } })
    .toFormat(format, options)
    .toBuffer();
}

/** What sharp finds in a file, read by ExifReader. */
async function xmpOf(file: Buffer): Promise<Record<string, { description: string; value: unknown }>> {
  const { xmp } = await sharp(file).metadata();
  const { xmp: tags } = await ExifReader.load(xmp!, { expanded: true, async: true });
  return tags as never;
}

const pixelsOf = (file: Buffer) => sharp(file).raw().toBuffer();

describe('The file of a picture', () => {
  it.each([
    ...formats.map((format) => [format, {}] as const),
    ...[['webp', { lossless: true }] as const, ['avif', { lossless: true }] as const],
    ['png', { palette: true }] as const,
  ])('in %s %o tells credit, rights, caption, licence and where it comes from', async (format, options) => {
    const file = embedFacts(await picture(format, options), facts);
    const xmp = await xmpOf(file);
    const told = (name: string) => xmp[name]?.description;
    expect(told('Credit')).toBe(facts.credit);
    expect(told('creator')).toBe('Anna Åkesson/Exempelbruket i Norra Mellansverige');
    expect(told('rights')).toBe(facts.copyright);
    expect(told('Source')).toBe('Bruket');
    expect(told('WebStatement')).toBe(facts.licence);
    expect(told('CiUrlWork') ?? JSON.stringify(xmp['CreatorContactInfo'])).toContain(
      'https://bruket.example/',
    );
    expect(JSON.stringify(xmp['PersonInImage'])).toContain('Johan Lod');
    expect(told('DateCreated')).toBe('2026-05-03');
  });

  it.each(formats)('in %s has the caption and the terms in each language', async (format) => {
    const { xmp } = await sharp(embedFacts(await picture(format), facts)).metadata();
    const words = xmp!.toString();
    expect(words).toContain('<rdf:li xml:lang="x-default">Ugnen på Åmål &amp; Ö &lt;1&gt;.</rdf:li>');
    expect(words).toContain('<rdf:li xml:lang="en">The furnace.</rdf:li>');
    expect(words).toContain('<rdf:li xml:lang="en">Free for the press.</rdf:li>');
  });

  it.each(formats)('in %s keeps its pixels', async (format) => {
    const before = await picture(format);
    const after = embedFacts(before, facts);
    expect(after.equals(before)).toBe(false);
    expect((await pixelsOf(after)).equals(await pixelsOf(before))).toBe(true);
  });

  it('in JPEG tells it in the older form of IPTC too', async () => {
    const file = embedFacts(await picture('jpeg'), facts);
    const { iptc } = await ExifReader.load(file, { expanded: true, async: true });
    const told = (name: string) => Object(Object(iptc)[name]).description;
    expect(told('Caption/Abstract')).toBe(facts.caption.sv);
    expect(told('Credit')).toBe(facts.credit);
    expect(told('Copyright Notice')).toBe(facts.copyright);
    expect(told('Special Instructions')).toBe(facts.terms.sv);
    expect(told('Source')).toBe('Bruket');
  });

  it('in JPEG says nothing any longer of what another program wrote into it', async () => {
    const lying = await sharp(await picture('jpeg'))
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Somebody else"/></rdf:RDF></x:xmpmeta>',
      )
      .jpeg()
      .toBuffer();
    const file = embedFacts(lying, facts);
    expect((await xmpOf(file))['Credit']!.description).toBe(facts.credit);
    expect(file.includes('Somebody else')).toBe(false);
  });

  it('tells where pictures may be used from where nobody has chosen a licence', async () => {
    const { licence: _, ...others } = facts;
    const xmp = await xmpOf(embedFacts(await picture('jpeg'), others));
    expect(xmp['WebStatement']!.description).toBe('https://bruket.example/bilder/');
  });

  it('bears the longest that can be written of it', async () => {
    const long = (length: number) => '&'.repeat(length);
    const words = (length: number) => ({ sv: long(length), en: long(length) });
    const most = { ...facts, caption: words(2000), alt: words(300), terms: words(900), credit: long(300) };
    const file = embedFacts(await picture('jpeg'), { ...most, copyright: long(300), pictured: [long(1000)] });
    expect((await xmpOf(file))['Credit']!.description).toBe(long(300));
  });

  it('tells whatever is written of it as it is written', async () => {
    const files = await Promise.all(formats.map((format) => picture(format)));
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/\p{Cc}/gu, '') + '.');
    await fc.assert(
      fc.asyncProperty(line, line, fc.constantFrom(...files), async (caption, credit, before) => {
        const file = embedFacts(before, { ...facts, caption: { sv: caption }, credit });
        const { Credit } = await xmpOf(file);
        expect(Credit!.description.trim()).toBe(credit.trim());
      }),
      { seed, numRuns: 40 },
    );
  });

  it('stays as it is where it is damaged, whatever is left of it', async () => {
    for (const format of formats) {
      const whole = await picture(format);
      for (let length = 0; length < whole.length; length += 7) {
        const left = whole.subarray(0, length);
        expect(() => embedFacts(left, facts)).not.toThrow();
      }
    }
  });
});
