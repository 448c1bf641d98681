/** Whole numbers, texts and arrays as CBOR has them (RFC 8949): all that Pagefind's list of pages consists of. */
type Value = number | string | Value[];

/**
 * Which file of words most likely has a word, as the list of a segment tells it. Pagefind tells it surely, but only when it
 * has come: what is asked for by then is on its way.
 *
 * @param word without diacritics
 * @returns nothing where the list has another form
 */
export function likelyWordFile(meta: Uint8Array, word: string): string | undefined {
  try {
    const [, , files] = decode(meta) as [string, Value[], [from: string, to: string, name: string][]];
    // Files are in the order of their words, and a stem is at most as long as its word.
    return files.findLast(([from]) => from <= word)?.[2];
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  function argument(short: number): number {
    const size = short < 24 ? 0 : 2 ** (short - 24);
    const from = at;
    at += size;
    if (size === 0) return short;
    return size === 1 ? view.getUint8(from) : size === 2 ? view.getUint16(from) : view.getUint32(from);
  }
  function value(): Value {
    const first = view.getUint8(at);
    at += 1;
    const count = argument(first & 31);
    if (first >> 5 === 4) return Array.from({ length: count }, value);
    if (first >> 5 === 0) return count;
    at += count;
    return new TextDecoder().decode(bytes.subarray(at - count, at));
  }
  return value();
}
