/**
 * Adds the packet to an AVIF as an item that describes its picture: the list of items grows, so all that stands
 * behind it moves, and the places that the file tells are told anew. ISO/IEC 14496-12, 8.11; 23008-12, annex A.3.
 */
export function embedInAvif(avif: Buffer, { xmp }: { xmp: Buffer }): Buffer {
  const top = boxesIn(avif, 0, avif.length);
  const meta = find(top, 'meta');
  const inner = boxesIn(avif, meta.start + 12, meta.end);
  const list = find(inner, 'iloc');
  const id = highestItem(avif, list) + 1;
  const parts = (places: Buffer) => [
    ...inner.map((box) => {
      if (box.type === 'iinf') return withEntry(avif, box, id);
      if (box.type === 'iref') return withReference(avif, box, id, mainItem(avif, inner));
      return box.type === 'iloc' ? places : avif.subarray(box.start, box.end);
    }),
    ...(inner.some(({ type }) => type === 'iref') ? [] : [newReference(id, mainItem(avif, inner))]),
  ];
  // How much it grows does not depend on the places themselves.
  const growth =
    lengthOf(parts(places(avif, list, { from: meta.end, by: 0, id, at: 0, length: xmp.length }))) -
    (meta.end - meta.start - 12);
  const at = avif.length + growth + 8;
  const moved = places(avif, list, { from: meta.end, by: growth, id, at, length: xmp.length });
  return Buffer.concat([
    avif.subarray(0, meta.start),
    box('meta', [avif.subarray(meta.start + 8, meta.start + 12), ...parts(moved)]),
    avif.subarray(meta.end),
    box('mdat', [xmp]),
  ]);
}

interface Box {
  type: string;
  start: number;
  end: number;
}

/** @throws RangeError where a box does not end within the file that it is in */
function boxesIn(file: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start < to;) {
    const end = start + file.readUInt32BE(start);
    if (end < start + 8 || end > to) throw new RangeError('It is no AVIF whose boxes can be read.');
    boxes.push({ type: file.toString('latin1', start + 4, start + 8), start, end });
    start = end;
  }
  return boxes;
}

function find(boxes: Box[], type: string): Box {
  const found = boxes.find((one) => one.type === type);
  if (!found) throw new RangeError(`It is no AVIF: there is no “${type}”.`);
  return found;
}

function box(type: string, parts: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + lengthOf(parts), 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, ...parts]);
}

const lengthOf = (parts: Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);

function number(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  if (bytes === 8) written.writeBigUInt64BE(BigInt(value));
  else if (bytes > 0) written.writeUIntBE(value, 0, bytes);
  return written;
}

function readNumber(file: Buffer, at: number, bytes: number): number {
  if (bytes === 0) return 0;
  return bytes === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, bytes);
}

function mainItem(file: Buffer, inner: Box[]): number {
  const { start } = find(inner, 'pitm');
  return readNumber(file, start + 12, file[start + 8] === 0 ? 2 : 4);
}

/** An item of its own type, with the name and type of what it holds. */
function withEntry(file: Buffer, { start, end }: Box, id: number): Buffer {
  const size = file[start + 8] === 0 ? 2 : 4;
  const count = readNumber(file, start + 12, size);
  const version = number(0x02_00_00_00, 4);
  const entry = box('infe', [
    version,
    ...[number(id, 2), number(0, 2), Buffer.from('mime\0application/rdf+xml\0', 'latin1')],
  ]);
  return box('iinf', [
    file.subarray(start + 8, start + 12),
    number(count + 1, size),
    file.subarray(start + 12 + size, end),
    entry,
  ]);
}

function withReference(file: Buffer, { start, end }: Box, id: number, main: number): Buffer {
  const size = file[start + 8] === 0 ? 2 : 4;
  return box('iref', [file.subarray(start + 8, end), reference(id, main, size)]);
}

function newReference(id: number, main: number): Buffer {
  return box('iref', [number(0, 4), reference(id, main, 2)]);
}

/** That it describes the picture. */
function reference(id: number, main: number, size: number): Buffer {
  return box('cdsc', [number(id, size), number(1, 2), number(main, size)]);
}

interface Sizes {
  version: number;
  offset: number;
  length: number;
  base: number;
  index: number;
  id: number;
}

function sizesOf(file: Buffer, { start }: Box): Sizes {
  const version = file.readUInt8(start + 8);
  const [first, second] = [file.readUInt8(start + 12), file.readUInt8(start + 13)];
  return {
    version,
    offset: first >> 4,
    length: first & 15,
    base: second >> 4,
    index: version === 0 ? 0 : second & 15,
    id: version < 2 ? 2 : 4,
  };
}

interface Place {
  id: number;
  /** With which the place is told: 0 is in the file. */
  method: number;
  /** The words between the id and the base. */
  head: Buffer;
  base: number;
  extents: { index: Buffer; offset: number; length: number }[];
}

function readPlaces(file: Buffer, list: Box): Place[] {
  const sizes = sizesOf(file, list);
  const count = readNumber(file, list.start + 14, sizes.id);
  let at = list.start + 14 + sizes.id;
  const next = (bytes: number) => readNumber(file, (at += bytes) - bytes, bytes);
  const bytes = (length: number) => file.subarray(at, (at += length));
  return Array.from({ length: count }, () => {
    const id = next(sizes.id);
    const head = bytes(sizes.version === 0 ? 2 : 4);
    const base = next(sizes.base);
    const extents = Array.from({ length: next(2) }, () => ({
      index: bytes(sizes.index),
      offset: next(sizes.offset),
      length: next(sizes.length),
    }));
    return { id, method: sizes.version === 0 ? 0 : head.readUInt16BE(0) & 15, head, base, extents };
  });
}

function highestItem(file: Buffer, list: Box): number {
  return Math.max(...readPlaces(file, list).map(({ id }) => id));
}

interface Move {
  /** What stands from here on in the file has moved. */
  from: number;
  by: number;
  /** The new item. */
  id: number;
  at: number;
  length: number;
}

/** @throws RangeError where the file tells places in fewer bytes than they need */
function places(file: Buffer, list: Box, { from, by, id, at, length }: Move): Buffer {
  const sizes = sizesOf(file, list);
  const known = readPlaces(file, list).map((place) => moved(place, from, by));
  const head = number(0, sizes.version === 0 ? 2 : 4);
  const own: Place = {
    id,
    method: 0,
    head,
    base: 0,
    extents: [{ index: number(0, sizes.index), offset: at, length }],
  };
  return box('iloc', [
    file.subarray(list.start + 8, list.start + 14),
    number(known.length + 1, sizes.id),
    ...[...known, own].flatMap((place) => [
      ...[number(place.id, sizes.id), place.head, number(place.base, sizes.base)],
      number(place.extents.length, 2),
      ...place.extents.flatMap((extent) => [
        ...[extent.index, number(extent.offset, sizes.offset), number(extent.length, sizes.length)],
      ]),
    ]),
  ]);
}

/** By its base where it has one that tells a place, else by each of its parts. */
function moved(place: Place, from: number, by: number): Place {
  const { method, base, extents } = place;
  if (method !== 0) return place;
  if (base > 0) return base >= from ? { ...place, base: base + by } : place;
  return {
    ...place,
    extents: extents.map((one) => (one.offset >= from ? { ...one, offset: one.offset + by } : one)),
  };
}
