/** Whole numbers of 0 and more, each in as many bytes as it needs, seven bits in one, the lowest first (LEB128). */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
}

/** @throws RangeError where the bytes end within it */
function varintAt(bytes: Uint8Array, from: number): { value: number; end: number } {
  let value = 0;
  for (let [at, unit] = [from, 1]; ; [at, unit] = [at + 1, unit * 0x80]) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError('The numbers end too early.');
    value += (byte % 0x80) * unit;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

/** @returns gives the next number each time, and throws a RangeError where there is none */
export function readVarints(bytes: Uint8Array): () => number {
  let at = 0;
  return () => {
    const { value, end } = varintAt(bytes, at);
    at = end;
    return value;
  };
}

/** Several lists of bytes as one. */
export function joinColumns(columns: ArrayLike<number>[]): Uint8Array {
  const heads = columns.map(({ length }) => {
    const head: number[] = [];
    pushVarint(head, length);
    return head;
  });
  const parts = columns.flatMap((column, place) => [heads[place] ?? [], column]);
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** @throws RangeError where the last is not whole */
export function splitColumns(bytes: Uint8Array): Uint8Array[] {
  const columns: Uint8Array[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const { value: length, end } = varintAt(rest, 0);
    if (end + length > rest.length) throw new RangeError('A column ends too early.');
    columns.push(rest.subarray(end, end + length));
    rest = rest.subarray(end + length);
  }
  return columns;
}
