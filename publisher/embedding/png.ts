import { crc32 } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Puts the packet behind the head of a PNG. W3C PNG, 11.3.3.4; XMP, part 3, 1.1.5. */
export function embedInPng(png: Buffer, { xmp }: { xmp: Buffer }): Buffer {
  if (!png.subarray(0, 8).equals(signature)) throw new RangeError('It is no PNG.');
  const headEnd = 8 + 12 + png.readUInt32BE(8);
  const name = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');
  return Buffer.concat([
    png.subarray(0, headEnd),
    chunk('iTXt', Buffer.concat([name, xmp])),
    png.subarray(headEnd),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
