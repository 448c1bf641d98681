import { createGrowingBuffer } from './growing-buffer.ts';

/**
 * The part of CBOR (RFC 8949) that Pagefind's files consist of: whole numbers, texts and arrays of a known
 * length. A library would want an object for each of some ten million positions before it writes the first.
 */
const major = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

const encoder = new TextEncoder();

export interface CborWriter {
  /** How many bytes have been written. */
  readonly size: number;
  integer(value: number): void;
  text(value: string): void;
  /** @param bytes of a text in UTF-8 */
  utf8(bytes: Uint8Array): void;
  /** What follows are that many values. */
  array(length: number): void;
  /** Takes values over that have been written before, all or those from `from` to `to`. */
  values(written: Uint8Array, from?: number, to?: number): void;
  /** What has been written, without a copy: it holds until more is written. */
  view(): Buffer;
  clear(): void;
}

export function createCborWriter(capacity?: number): CborWriter {
  const bytes = createGrowingBuffer(capacity);

  function head(type: number, value: number): void {
    const first = type << 5;
    const size = value < 24 ? 1 : value < 0x100 ? 2 : value < 0x10000 ? 3 : 5;
    const { buffer, at } = bytes.extend(size);
    if (size === 1) buffer.writeUInt8(first | value, at);
    else if (size === 2) buffer.writeUInt16BE(((first | 24) << 8) | value, at);
    else if (size === 3) {
      buffer.writeUInt8(first | 25, at);
      buffer.writeUInt16BE(value, at + 1);
    } else {
      buffer.writeUInt8(first | 26, at);
      buffer.writeUInt32BE(value, at + 1);
    }
  }

  function utf8(text: Uint8Array): void {
    head(major.text, text.length);
    bytes.append(text);
  }

  return {
    get size() {
      return bytes.length;
    },
    integer(value) {
      if (value < 0) head(major.negative, -1 - value);
      else head(major.unsigned, value);
    },
    text: (value) => utf8(encoder.encode(value)),
    utf8,
    array: (length) => head(major.array, length),
    values: (written, from, to) => bytes.append(written, from, to),
    view: () => bytes.view(),
    clear: () => bytes.clear(),
  };
}

export type CborValue = number | string | CborValue[];

/** @throws RangeError on anything but one whole value of the kinds above */
export function decodeCbor(bytes: Buffer): CborValue {
  let at = 0;

  function take(count: number): number {
    const from = at;
    at += count;
    if (at > bytes.length) throw new RangeError('The CBOR ends too early.');
    return from;
  }

  function argument(short: number): number {
    if (short < 24) return short;
    if (short === 24) return bytes.readUInt8(take(1));
    if (short === 25) return bytes.readUInt16BE(take(2));
    if (short === 26) return bytes.readUInt32BE(take(4));
    throw new RangeError(`A length of CBOR is not understood: ${short}.`);
  }

  function value(): CborValue {
    const first = bytes.readUInt8(take(1));
    const count = argument(first & 31);
    switch (first >> 5) {
      case major.unsigned:
        return count;
      case major.negative:
        return -1 - count;
      case major.text: {
        const from = take(count);
        return bytes.toString('utf8', from, from + count);
      }
      case major.array:
        return Array.from({ length: count }, value);
      default:
        throw new RangeError(`A kind of CBOR is not understood: ${first >> 5}.`);
    }
  }

  const decoded = value();
  if (at !== bytes.length) throw new RangeError(`After the CBOR come ${bytes.length - at} more bytes.`);
  return decoded;
}
