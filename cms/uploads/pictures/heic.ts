import type { HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import type { Measures } from './protocol.ts';

/** A picture whose measures are known before its pixels cost anything. */
export interface Heic extends Measures {
  toJpeg(): Promise<Buffer>;
}

/** @throws when it is no picture in HEVC */
export async function openHeic(bytes: Uint8Array): Promise<Heic> {
  // Some megabytes, which few pictures need.
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Error('There is no picture in it.');
  const measures = { width: image.get_width(), height: image.get_height() };
  return { ...measures, toJpeg: () => toJpeg(image, measures, bytes) };
}

async function toJpeg(image: HeifImage, { width, height }: Measures, bytes: Uint8Array): Promise<Buffer> {
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const pixels = await new Promise<Uint8ClampedArray>((resolve, reject) =>
    image.display(target, (shown) => (shown ? resolve(shown.data) : reject(new Error('It is damaged.')))),
  );
  image.free();
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const profile = profileIn(bytes);
  return profile ? withProfile(jpeg, profile) : jpeg;
}

/** What one segment of a JPEG holds beside its own head, in bytes. */
const maxProfile = 65_519;

/** The ICC profile that the colours are in, which telephones take from Display P3; ISO/IEC 14496-12, box `colr`. */
function profileIn(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = file.indexOf('colrprof', 0, 'latin1');
  if (at < 4) return undefined;
  const profile = file.subarray(at + 8, at - 4 + file.readUInt32BE(at - 4));
  return profile.length > 128 && profile.length <= maxProfile ? profile : undefined;
}

/** Puts the profile beside pixels that are in its colours already, where sharp would change them. ICC.1, annex B.4. */
function withProfile(jpeg: Buffer, profile: Uint8Array): Buffer {
  const head = Buffer.alloc(18);
  head.writeUInt16BE(0xffe2, 0);
  head.writeUInt16BE(profile.length + 16, 2);
  head.write('ICC_PROFILE\0\x01\x01', 4, 'latin1');
  const first = jpeg.readUInt16BE(2) === 0xffe0 ? 4 + jpeg.readUInt16BE(4) : 2;
  return Buffer.concat([jpeg.subarray(0, first), head, profile, jpeg.subarray(first)]);
}
