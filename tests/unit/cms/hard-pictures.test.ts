import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../cms/uploads/inspect.ts';
import { makeRendition } from '../../../cms/uploads/pictures/pictures.ts';
import { hardPictures } from '../../support/hard-pictures.ts';
import { jpeg } from '../../support/uploads.ts';

const tellsMemory = existsSync('/proc/self/statm');
const told = async (name: string, data: Buffer) => {
  const inspected = await inspect('media', { name, data });
  return 'issue' in inspected ? inspected.issue.key : 'taken';
};

describe('A picture that costs more than it looks is made or refused', () => {
  it.each(hardPictures)('$what', async ({ name, refusal, make }) => {
    const isUnseen = refusal === 'dearPicture' && !tellsMemory;
    const expected = refusal && !isUnseen ? `error.upload.${refusal}` : 'taken';
    expect(await told(name, await make())).toBe(expected);
  });

  it('and the one after it is made as ever, also when both came at once', async () => {
    const dear = hardPictures.find(({ refusal }) => refusal === 'dearPicture');
    const [data, other] = [(await dear?.make()) ?? Buffer.alloc(0), await jpeg(400, 300)];
    const [first, second] = await Promise.all([told('dear.png', data), told('a.jpg', other)]);
    expect([first === 'taken', second]).toEqual([!tellsMemory, 'taken']);
    const size = { method: 'resize', options: { width: 200 } } as const;
    const { info } = await makeRendition(other, [size, { method: 'toFormat', format: 'webp', options: {} }]);
    expect(info).toMatchObject({ width: 200, height: 150 });
  });
});

it('colours of 16 bits, of print and of one channel are those that viewers show', async () => {
  const { default: sharp } = await import('sharp');
  const blank = sharp({ create: { width: 60, height: 40, channels: 3, background: '#08f' } });
  const pictures = [
    await blank.clone().toColourspace('rgb16').png().toBuffer(),
    await blank.clone().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    await blank.clone().greyscale().png().toBuffer(),
  ];
  for (const picture of pictures) {
    const { data } = await makeRendition(picture, [
      { method: 'resize', options: { width: 30 } },
      { method: 'toFormat', format: 'png', options: {} },
    ]);
    const mean = async (bytes: Uint8Array) =>
      (await sharp(await sharp(bytes).toColourspace('srgb').png().toBuffer()).stats()).channels.map(
        ({ mean: value }) => Math.round(value / 8),
      );
    const [made, expected] = [await mean(data), await mean(picture)];
    made
      .slice(0, 3)
      .forEach((value, index) => expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThan(2));
  }
});
