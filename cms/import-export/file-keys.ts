import path from 'node:path';
import { slugify } from '../../common/slugify.ts';
import type { CollectionEntity } from './entities.ts';

/** The file key of a document before it is made unique: its slug, or what its name makes. */
export function fileKeyBase({ fileKeyField }: CollectionEntity, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (fileKeyField === 'slug') return text;
  if (fileKeyField === 'filename') return shortened(path.parse(text).name);
  return slugify(text);
}

/** File systems take names of 255 bytes; the number of one of several alike and `.sv.mdx` come to it. */
const maxBytes = 200;

function shortened(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  while (Buffer.byteLength(letters.join('')) > maxBytes) letters.pop();
  return letters.join('');
}

/** Gives each document a file key of its own: of several alike, all but the first get `-2`, `-3` … */
export function uniqueFileKeys(bases: { id: number; base: string }[]): Map<number, string> {
  const taken = new Set<string>();
  const sorted = bases.toSorted((one, other) => one.id - other.id);
  return new Map(sorted.map(({ id, base }) => [id, take(base || 'untitled', taken)]));
}

function take(base: string, taken: Set<string>): string {
  let fileKey = base;
  // Not every file system tells upper and lower case apart.
  for (let number = 2; taken.has(fileKey.toLowerCase()); number += 1) fileKey = `${base}-${number}`;
  taken.add(fileKey.toLowerCase());
  return fileKey;
}

/** Whether a file may have this file key: that of its document, perhaps with the number of one of several alike. */
export function isFileKeyOf(fileKey: string, base: string): boolean {
  const plain = base || 'untitled';
  return fileKey === plain || (fileKey.startsWith(plain) && /^-\d+$/.test(fileKey.slice(plain.length)));
}
