import { pageOf, pageSize, shardedAtOnce } from '../../common/authenticity/addresses.ts';

/** How many of so many entries the shards know; the later ones are found by the indexes of their pages. */
export function shardedOf(entries: number): number {
  return Math.floor(entries / shardedAtOnce) * shardedAtOnce;
}

/** What stands on a page. @param page from 1 */
export function onPage<T>(all: readonly T[], page: number): T[] {
  return all.slice((page - 1) * pageSize, page * pageSize);
}

/** The pages on which entries stand that came after so many others. @param entries how many there are now */
export function pagesAfter(before: number, entries: number): number[] {
  const first = pageOf(before + 1);
  return Array.from({ length: pageOf(entries) - first + 1 }, (_, index) => first + index);
}
