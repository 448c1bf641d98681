const photoshop = Buffer.from('Photoshop 3.0\0', 'latin1');
const adobeXmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');

/** Puts both before what a JPEG holds itself, behind its head, and takes away what stood there. */
export function embedInJpeg(jpeg: Buffer, { xmp, iptc }: { xmp: Buffer; iptc: Buffer }): Buffer {
  const { head, rest } = parts(jpeg);
  return Buffer.concat([
    ...[jpeg.subarray(0, 2), ...head],
    ...[segment(0xe1, adobeXmp, xmp), segment(0xed, photoshop, iptc), ...rest],
  ]);
}

/** What comes first, JFIF and EXIF, and all else but facts of the same kind. ITU T.81, annex B. */
function parts(jpeg: Buffer): { head: Buffer[]; rest: Buffer[] } {
  if (jpeg.readUInt16BE(0) !== 0xffd8) throw new RangeError('It is no JPEG.');
  const [head, rest]: [Buffer[], Buffer[]] = [[], []];
  let at = 2;
  while (isApplication(jpeg[at + 1] ?? 0) && jpeg[at] === 0xff) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    const own = jpeg.subarray(at, end);
    if (isFirst(own)) head.push(own);
    else if (!isReplaced(own)) rest.push(own);
    at = end;
  }
  return { head, rest: [...rest, jpeg.subarray(at)] };
}

const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;
const begins = (segment: Buffer, text: Buffer) => segment.subarray(4, 4 + text.length).equals(text);
const isFirst = (segment: Buffer) => segment[1] === 0xe0 || begins(segment, Buffer.from('Exif\0', 'latin1'));
const isReplaced = (segment: Buffer) => begins(segment, photoshop) || begins(segment, adobeXmp);

/** @throws RangeError where it holds more than a segment can */
function segment(marker: number, name: Buffer, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(2 + name.length + content.length, 2);
  return Buffer.concat([head, name, content]);
}
