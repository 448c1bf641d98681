import { createHash } from 'node:crypto';
import { creatorOf, firstOf, type PictureFacts } from './facts.ts';

/**
 * The facts in IPTC's older form, which picture desks still read, as the resources of Photoshop that a JPEG keeps
 * them in. IPTC-IIM 4.2; Adobe Photoshop File Formats, "Image Resource Blocks". Names may be longer than the 32
 * signs of 1991: every program of today reads them, and half a credit would be a wrong one.
 */
export function photoshopResources(facts: PictureFacts): Buffer {
  const { caption, alt, terms, credit = '', copyright = '', takenAt = '', source } = facts;
  const iim = Buffer.concat([
    // In UTF-8: ISO 2022.
    dataSet(1, 90, Buffer.from('\x1b%G', 'latin1')),
    dataSet(2, 0, Buffer.from([0, 4])),
    ...[
      textSet(40, firstOf(terms), 256),
      textSet(55, takenAt.replaceAll('-', ''), 8),
      textSet(80, creatorOf(credit)),
      textSet(110, credit),
      textSet(115, source.name),
      textSet(116, copyright),
      textSet(120, firstOf(caption) || firstOf(alt)),
    ].flat(),
  ]);
  return Buffer.concat([
    resource(0x0404, iim),
    // Tells programs that it says the same as the XMP beside it.
    resource(0x0425, createHash('md5').update(iim).digest()),
  ]);
}

function textSet(number: number, text: string, maxBytes = 2000): Buffer[] {
  return text ? [dataSet(2, number, cut(text, maxBytes))] : [];
}

function dataSet(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** Between characters. */
function cut(text: string, maxBytes: number): Buffer {
  const bytes = Buffer.from(text);
  let end = Math.min(bytes.length, maxBytes);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

function resource(id: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
