import { pathKey } from './address.ts';

export interface Redirect {
  from: string;
  to: string;
}

/** The way of a reader whom a new redirect would send round, among those that there are; if it would. */
export function circleOf(added: Redirect, others: Redirect[]): string[] | undefined {
  const next = new Map([...others, added].map(({ from, to }) => [pathKey(from), to]));
  const way = [added.from];
  const seen = new Set([pathKey(added.from)]);
  for (let to: string | undefined = added.to; to !== undefined; to = next.get(pathKey(to))) {
    way.push(to);
    if (seen.has(pathKey(to))) return way;
    seen.add(pathKey(to));
  }
  return undefined;
}
