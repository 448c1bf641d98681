import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { chunk, jpeg, pngHead } from './uploads.ts';

/** A picture that is made to cost more than it looks, and what the CMS is to say of it. */
export interface HardPicture {
  what: string;
  name: string;
  /** `undefined` where it is to be taken; `dearPicture` is told where the system tells of memory. */
  refusal: string | undefined;
  make(): Promise<Buffer>;
}

const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#864' } });

export const hardPictures: HardPicture[] = [
  ['a PNG of 400 megapixels in 50 kB', 'bomb.png', 'hugePicture', bomb],
  ['a PNG of 100 megapixels', 'large.png', undefined, () => blank(10_000, 10_000).png().toBuffer()],
  [
    'an interlaced PNG of 64 megapixels',
    'interlaced.png',
    undefined,
    () => blank(8000, 8000).png({ progressive: true }).toBuffer(),
  ],
  ['a PNG with 16 bits a channel', 'deep.png', undefined, deep],
  ['a PNG with 200 MB of text in 200 kB', 'text.png', 'dearPicture', () => withChunks(textBomb())],
  ['a PNG with 20 MB of EXIF', 'exif.png', undefined, () => withChunks([chunk('eXIf', exif(20_000_000))])],
  ['a WebP of 2,000 frames', 'frames.webp', 'manyFrames', () => frames(2000, 16)],
  ['a WebP of 100 large frames', 'moving.webp', undefined, () => frames(100, 1500)],
  [
    'a WebP of 100 megapixels',
    'large.webp',
    undefined,
    () => blank(10_000, 10_000, 4).webp({ effort: 0 }).toBuffer(),
  ],
  ['an AVIF of 12 megapixels on its side', 'turned.avif', undefined, () => avif(4000, 3000, 6)],
  ['an AVIF of 80 megapixels on its side', 'large-turned.avif', 'dearPicture', () => avif(10_000, 8000, 6)],
  ['half an AVIF', 'half.avif', 'brokenPicture', async () => half(await avif(400, 300, 1))],
  [
    'half a WebP',
    'half.webp',
    'brokenPicture',
    async () =>
      half(
        await sharp(await jpeg(400, 300))
          .webp()
          .toBuffer(),
      ),
  ],
  ['a JPEG in CMYK', 'print.jpg', undefined, cmyk],
  ['a JPEG with 16 MB of colour profile', 'profile.jpg', undefined, profile],
  ['a JPEG of 2,000 scans', 'scans.jpg', 'brokenPicture', scans],
  ['a strip as tall as can be', 'tall.png', undefined, () => blank(1600, 16_000).png().toBuffer()],
  ['a strip as wide as can be', 'wide.jpg', undefined, () => jpeg(16_000, 300)],
].map(([what, name, refusal, make]) => ({ what, name, refusal, make }) as HardPicture);

const half = (data: Buffer) => data.subarray(0, data.length / 2);

/** One bit a pixel, all alike. */
async function bomb(): Promise<Buffer> {
  const pixels = deflateSync(Buffer.alloc(20_000 * 2501), { level: 9 });
  return Buffer.concat([
    pngHead(20_000, 20_000, [1, 0]),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function deep(): Promise<Buffer> {
  return sharp(await jpeg(3000, 2000))
    .toColourspace('rgb16')
    .png()
    .toBuffer();
}

/** Puts parts right behind the head of a small PNG. */
async function withChunks(chunks: Buffer[]): Promise<Buffer> {
  const png = await sharp(await jpeg(400, 300))
    .png()
    .toBuffer();
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

function textBomb(): Buffer[] {
  const text = deflateSync(Buffer.alloc(50_000_000, 'a'));
  return Array.from({ length: 4 }, (_, number) =>
    chunk('zTXt', Buffer.concat([Buffer.from(`Comment${number}\0\0`), text])),
  );
}

/** Little of it has a meaning. */
const exif = (length: number) =>
  Buffer.concat([Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0'), Buffer.alloc(length)]);

async function frames(count: number, side: number): Promise<Buffer> {
  const pictures = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: side, height: side, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  // Neighbours that are alike would become one frame.
  const all = Array.from({ length: count }, (_, index) => pictures[index % 2] ?? Buffer.alloc(0));
  return sharp(all, { join: { animated: true }, limitInputPixels: false })
    .webp({ loop: 0, effort: 0, delay: all.map(() => 100) })
    .toBuffer();
}

async function avif(width: number, height: number, orientation: number): Promise<Buffer> {
  return blank(width, height).withMetadata({ orientation }).avif({ effort: 0 }).toBuffer();
}

async function cmyk(): Promise<Buffer> {
  return sharp(await jpeg(3000, 2000))
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
}

/** In segments of 64 kB, as its specification wants it. */
async function profile(): Promise<Buffer> {
  const whole = await jpeg(400, 300);
  const segments = Array.from({ length: 255 }, (_, index) => {
    const head = Buffer.from([0xff, 0xe2, 0xff, 0xfd, ...Buffer.from('ICC_PROFILE\0'), index + 1, 255]);
    return Buffer.concat([head, Buffer.alloc(0xfffd - 16, index)]);
  });
  return Buffer.concat([whole.subarray(0, 2), ...segments, whole.subarray(2)]);
}

/** Its last scan over and over: a decoder goes through all pixels for each. */
async function scans(): Promise<Buffer> {
  const whole = await blank(4000, 4000).jpeg({ progressive: true }).toBuffer();
  const last = whole.subarray(whole.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return Buffer.concat([
    whole.subarray(0, -2),
    ...Array.from({ length: 2000 }, () => last),
    whole.subarray(-2),
  ]);
}
