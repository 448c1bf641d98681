/** Puts the packet at the end of a WebP, and notes in its head that it is there. RFC 9649, 2.7. */
export function embedInWebp(webp: Buffer, { xmp }: { xmp: Buffer }): Buffer {
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP')
    throw new RangeError('It is no WebP.');
  const chunks = webp.subarray(12, 8 + webp.readUInt32LE(4));
  const isExtended = chunks.toString('latin1', 0, 4) === 'VP8X';
  const head = isExtended ? Buffer.from(chunks.subarray(0, 18)) : headOf(chunks);
  head.writeUInt8(head.readUInt8(8) | hasXmp, 8);
  const content = [head, chunks.subarray(isExtended ? 18 : 0), chunk('XMP ', xmp)];
  const riff = Buffer.from(webp.subarray(0, 12));
  riff.writeUInt32LE(4 + content.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([riff, ...content]);
}

const hasXmp = 0x04;
const hasAlpha = 0x10;

/** The head that a simple file does without. */
function headOf(chunks: Buffer): Buffer {
  const { width, height, alpha } = measure(chunks);
  const data = Buffer.alloc(10);
  data.writeUInt8(alpha ? hasAlpha : 0, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return chunk('VP8X', data);
}

/** By the head of its only frame. RFC 6386, 9.1; RFC 9649, 3.4. */
function measure(chunks: Buffer): { width: number; height: number; alpha: boolean } {
  if (chunks.toString('latin1', 0, 4) === 'VP8 ')
    return {
      width: chunks.readUInt16LE(14) & 0x3fff,
      height: chunks.readUInt16LE(16) & 0x3fff,
      alpha: false,
    };
  const bits = chunks.readUInt32LE(9);
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    alpha: ((bits >>> 28) & 1) === 1,
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
