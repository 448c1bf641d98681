/** What Pagefind's files consist of (CBOR, RFC 8949), for browsers: numbers, texts and lists of a known length. */
const kinds = { unsigned: 0, negative: 1, text: 3, list: 4 } as const;

export function pushNumber(bytes: number[], value: number): void {
  if (value < 0) pushHead(bytes, kinds.negative, -1 - value);
  else pushHead(bytes, kinds.unsigned, value);
}

const encoder = new TextEncoder();

export function pushText(bytes: number[], text: string): void {
  const utf8 = encoder.encode(text);
  pushHead(bytes, kinds.text, utf8.length);
  for (const byte of utf8) bytes.push(byte);
}

/** @param pushValue pushes each of the values; otherwise they are pushed afterwards */
export function pushList(bytes: number[], length: number, pushValue?: (place: number) => void): void {
  pushHead(bytes, kinds.list, length);
  if (pushValue) for (let place = 0; place < length; place += 1) pushValue(place);
}

function pushHead(bytes: number[], kind: number, value: number): void {
  const first = kind << 5;
  if (value < 24) bytes.push(first | value);
  else if (value < 0x100) bytes.push(first | 24, value);
  else if (value < 0x10000) bytes.push(first | 25, value >> 8, value & 0xff);
  else bytes.push(first | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
