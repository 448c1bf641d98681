import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * A picture in HEVC as a telephone takes them: in Display P3, with its place in EXIF and with words in XMP. It was made by libheif
 * with x265 of two fields, red and green.
 */
export const phonePicture = () => readFile(path.join(import.meta.dirname, 'phone.heic'));

/** Where the pictures here were taken, as EXIF has it. */
const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '59/1 19/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '13/1 30/1 0/1',
};

/** What an agency writes into its pictures. https://www.iptc.org/std/photometadata/specification */
const agencyXmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
  photoshop:Credit="TT" photoshop:DateCreated="2025-05-03T10:20:30+02:00">
  <dc:creator><rdf:Seq><rdf:li>Anna Åkesson</rdf:li></rdf:Seq></dc:creator>
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">En ugn i drift.</rdf:li><rdf:li xml:lang="en">A furnace at work.</rdf:li></rdf:Alt></dc:description>
  <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2025 Bruket</rdf:li></rdf:Alt></dc:rights>
  <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Ange fotograf.</rdf:li></rdf:Alt></xmpRights:UsageTerms>
  <xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>
  <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Eva Norr</rdf:li><rdf:li>Johan Lod</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
  <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Glödande ugn</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
  </rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A picture of an agency, with its place and a caption of the camera in EXIF. */
export async function agencyPicture(format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg'): Promise<Buffer> {
  const exif = { IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA', Artist: 'Kamera' }, IFD3: place };
  return fields(600, 400).withExif(exif).withXmp(agencyXmp).toFormat(format).toBuffer();
}

/** The halves of a picture in two colours: red on the left, blue on the right. */
export function fields(width: number, height: number) {
  const blue = { create: { width: Math.floor(width / 2), height, channels: 3, background: '#00f' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: blue, left: Math.ceil(width / 2), top: 0 },
  ]);
}

/** A JPEG whose words stand in IPTC's older form, in UTF-8: records of a segment that Photoshop began. */
export async function iptcPicture(records: [number, string][]): Promise<Buffer> {
  const record = (kind: number, number: number, value: Buffer) => {
    const head = Buffer.from([0x1c, kind, number, 0, 0]);
    head.writeUInt16BE(value.length, 3);
    return Buffer.concat([head, value]);
  };
  const utf8 = record(1, 90, Buffer.from('\x1b%G', 'latin1'));
  const iptc = Buffer.concat([
    utf8,
    ...records.map(([number, text]) => record(2, number, Buffer.from(text))),
  ]);
  const block = Buffer.alloc(12);
  block.write('8BIM\x04\x04\0\0', 'latin1');
  block.writeUInt32BE(iptc.length, 8);
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    block,
    iptc,
    Buffer.alloc(iptc.length % 2),
  ]);
  const marker = Buffer.from([0xff, 0xed, 0, 0]);
  marker.writeUInt16BE(body.length + 2, 2);
  const jpeg = await fields(60, 40).jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)]);
}
