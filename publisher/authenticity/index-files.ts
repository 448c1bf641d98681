import { keyLength } from '../../common/authenticity/log.ts';

/** What a document is found by. */
export interface Findable {
  /** The number of its first entry. */
  document: number;
  /** Each of 16 hexadecimal digits. */
  keys: string[];
}

const keyBytes = keyLength / 2;

/** In bytes: a key, and the number of the document that it leads to. */
const rowBytes = keyBytes + 4;

/** Rows of a key and the number of its document, in the order of the keys. Numbers are big-endian. */
export function indexBytes(all: Findable[]): Buffer {
  const rows = all.flatMap(({ document, keys }) => keys.map((key) => ({ key, document })));
  rows.sort((one, other) =>
    one.key < other.key ? -1 : one.key > other.key ? 1 : one.document - other.document,
  );
  const bytes = Buffer.alloc(rows.length * rowBytes);
  for (const [index, { key, document }] of rows.entries()) {
    bytes.write(key, index * rowBytes, 'hex');
    bytes.writeUInt32BE(document, index * rowBytes + keyBytes);
  }
  return bytes;
}

/** The beginnings of keys by which they are spread. */
export const shardNames = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The files by the beginning of their keys. */
export function shardsOf(all: Findable[]): Map<string, Buffer> {
  const shards = new Map<string, Findable[]>();
  for (const { document, keys } of all)
    for (const [name, some] of Map.groupBy(keys, (key) => key.slice(0, 2))) {
      const shard = shards.get(name) ?? [];
      shard.push({ document, keys: some });
      shards.set(name, shard);
    }
  return new Map([...shards].map(([name, some]) => [name, indexBytes(some)]));
}
