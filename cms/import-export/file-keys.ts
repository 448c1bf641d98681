import path from 'node:path';
import { slugify } from '../../common/slugify.ts';
import type { CollectionEntity } from './entities.ts';

/** The stem of a document before it is made unique: its slug, or what its name makes. */
export function stemBase({ stemField }: CollectionEntity, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (stemField === 'slug') return text;
  if (stemField === 'filename') return shortened(path.parse(text).name);
  return slugify(text);
}

/** File systems take names of 255 bytes; the number of one of several alike and `.sv.mdx` come to it. */
const maxBytes = 200;

function shortened(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  while (Buffer.byteLength(letters.join('')) > maxBytes) letters.pop();
  return letters.join('');
}

/** Gives each document a stem of its own: of several alike, all but the first get `-2`, `-3` … */
export function uniqueStems(bases: { id: number; base: string }[]): Map<number, string> {
  const taken = new Set<string>();
  const sorted = bases.toSorted((one, other) => one.id - other.id);
  return new Map(sorted.map(({ id, base }) => [id, take(base || 'untitled', taken)]));
}

function take(base: string, taken: Set<string>): string {
  let stem = base;
  // Not every file system tells upper and lower case apart.
  for (let number = 2; taken.has(stem.toLowerCase()); number += 1) stem = `${base}-${number}`;
  taken.add(stem.toLowerCase());
  return stem;
}

/** Whether a file may have this stem: that of its document, perhaps with the number of one of several alike. */
export function isStemOf(stem: string, base: string): boolean {
  const plain = base || 'untitled';
  return stem === plain || (stem.startsWith(plain) && /^-\d+$/.test(stem.slice(plain.length)));
}
