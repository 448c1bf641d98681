import type { AddressLimit, Allowance } from '../../cms/intake/limits.ts';

/** An allowance that is counted here and not in the database. */
export function allowanceOf(max: number): Allowance {
  let left = max;
  return {
    take: async () => left-- > 0,
    giveBack: async () => void (left += 1),
  };
}

/** Lets each address ask once. */
export function onceForEach(): AddressLimit {
  const asked = new Set<string>();
  return {
    async take(address) {
      const isFirst = !asked.has(address);
      asked.add(address);
      return isFirst;
    },
  };
}
