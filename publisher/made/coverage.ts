/** Tells whether a character is in one of the fonts. */
export type Covers = (code: number) => boolean;

/** @param fonts as TrueType */
export function coverageOf(fonts: Buffer[]): Covers {
  const codes = new Set(fonts.flatMap((font) => [...codesOf(font)]));
  return (code) => codes.has(code);
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap */
function* codesOf(font: Buffer): Generator<number> {
  const cmap = tableOf(font, 'cmap');
  const records = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4));
  for (const offset of new Set(records)) {
    const table = cmap.subarray(offset);
    const format = table.readUInt16BE(0);
    if (format === 4) yield* codesOfSegments(table);
    if (format === 12) yield* codesOfGroups(table);
  }
}

function tableOf(font: Buffer, tag: string): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new Error(`The font has no table ${tag}.`);
  return font.subarray(font.readUInt32BE(record + 8));
}

function* codesOfSegments(table: Buffer): Generator<number> {
  const size = table.readUInt16BE(6);
  const [ends, starts] = [14, 16 + size];
  const [deltas, offsets] = [starts + size, starts + 2 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const [start, end] = [table.readUInt16BE(starts + segment), table.readUInt16BE(ends + segment)];
    const [delta, offset] = [table.readUInt16BE(deltas + segment), table.readUInt16BE(offsets + segment)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if (((glyph + (offset === 0 || glyph > 0 ? delta : 0)) & 0xffff) > 0) yield code;
    }
  }
}

function* codesOfGroups(table: Buffer): Generator<number> {
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12)
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) yield code;
}
