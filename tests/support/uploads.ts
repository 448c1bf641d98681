import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture with something to see in it, so that half of its bytes are half of it. */
export async function jpeg(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#864', noise } })
    .jpeg()
    .toBuffer();
}

/** The least that programs take for a whole PDF. */
export function pdf(text = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n%${text}\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** The least that tells a text in OpenDocument: an archive that begins with its type, stored as it is. */
export function openDocument(): Buffer {
  const [name, type] = [Buffer.from('mimetype'), Buffer.from('application/vnd.oasis.opendocument.text')];
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(crc32(type), 14);
  head.writeUInt32LE(type.length, 18);
  head.writeUInt32LE(type.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, type]);
}

const frame = (background: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer();

/** A red frame and a blue one. */
export async function movingWebp(): Promise<Buffer> {
  return sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

/** The same as a moving PNG, put together by hand: its parts are named in its specification (APNG). */
export async function apng(): Promise<Buffer> {
  const [red, blue] = [await pixelsOf('#f00'), await pixelsOf('#00f')];
  const order = (number: number) => Buffer.from([0, 0, 0, number]);
  const control = (number: number) => {
    const facts = Buffer.alloc(26);
    for (const [index, value] of [number, 400, 300].entries()) facts.writeUInt32BE(value, index * 4);
    facts.writeUInt16BE(10, 20);
    facts.writeUInt16BE(100, 22);
    return chunk('fcTL', facts);
  };
  return Buffer.concat([
    pngHead(400, 300),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    control(0),
    chunk('IDAT', red),
    control(1),
    chunk('fdAT', Buffer.concat([order(2), blue])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Says of itself that it is larger than can be handled. */
export function hugePng(): Buffer {
  const [pixels, end] = [deflateSync(Buffer.alloc(100)), Buffer.alloc(0)];
  return Buffer.concat([pngHead(17_000, 16_500), chunk('IDAT', pixels), chunk('IEND', end)]);
}

/** `kind`: bits and type of colour; in true colour, 8 bits each, unless told otherwise. */
export function pngHead(width: number, height: number, kind = [8, 2]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind, 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header)]);
}

async function pixelsOf(background: string): Promise<Buffer> {
  const raw = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .raw()
    .toBuffer();
  const rows = Array.from({ length: 300 }, (_, row) =>
    Buffer.concat([Buffer.from([0]), raw.subarray(row * 1200, (row + 1) * 1200)]),
  );
  return deflateSync(Buffer.concat(rows));
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
