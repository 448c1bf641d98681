/** Bytes of which nobody knows beforehand how many there will be. */
export interface GrowingBuffer {
  /** How many have been written. */
  readonly length: number;
  /** Makes room at the end, to be filled at once. @returns what is written to, and from where on */
  extend(count: number): { buffer: Buffer; at: number };
  /** Takes what stands from `from` to `to`, which is all of it unless it is said. */
  append(source: Uint8Array, from?: number, to?: number): void;
  /** Without a copy: it holds until more is written. */
  view(from?: number, to?: number): Buffer;
  clear(): void;
}

const fewBytes = 64;

export function createGrowingBuffer(capacity = 1 << 12): GrowingBuffer {
  let buffer = Buffer.allocUnsafe(capacity);
  let length = 0;

  function extend(count: number): { buffer: Buffer; at: number } {
    const at = length;
    length += count;
    if (length > buffer.length) {
      const grown = Buffer.allocUnsafe(Math.max(length, buffer.length * 2));
      buffer.copy(grown, 0, 0, at);
      buffer = grown;
    }
    return { buffer, at };
  }

  return {
    get length() {
      return length;
    },
    extend,
    append(source, from = 0, to = source.length) {
      const { buffer: target, at } = extend(to - from);
      // A call that copies costs more than a few bytes.
      if (to - from > fewBytes) target.set(source.subarray(from, to), at);
      else for (let place = from; place < to; place += 1) target[at + place - from] = source[place] ?? 0;
    },
    view: (from = 0, to = length) => buffer.subarray(from, to),
    clear() {
      length = 0;
    },
  };
}
