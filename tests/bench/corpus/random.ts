/** Numbers that look random and are the same in every run, so that two runs measure the same content. */
export interface Random {
  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** As {@link pick}, but the first items come far more often, as words do in a language. */
  pickCommon<T>(items: readonly T[]): T;
  /** Different items, in any order. */
  several<T>(items: readonly T[], count: number): T[];
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    below,
    pick: (items) => at(items, below(items.length)),
    pickCommon: (items) => at(items, Math.floor(items.length * next() ** 3)),
    several(items, count) {
      const rest = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        at(rest.splice(below(rest.length), 1), 0),
      );
    },
  };
}
