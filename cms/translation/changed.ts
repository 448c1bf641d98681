import { isDeepStrictEqual } from 'node:util';
import type { Texts } from './texts.ts';

/** The fields that say something else now than they did, in the order of the text. */
export function changedPaths(before: Texts, now: Texts): string[] {
  const paths = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return paths.filter((path) => !isDeepStrictEqual(before[path] ?? [], now[path] ?? []));
}

/** What was translated, once some fields are told to be up to date. */
export function markedCurrent(base: Texts, now: Texts, paths: string[]): Texts {
  const others = Object.entries(base).filter(([path]) => !paths.includes(path));
  const marked = Object.entries(now).filter(([path]) => paths.includes(path));
  return Object.fromEntries([...others, ...marked]);
}
