export interface Debounce {
  /** Something has happened that what waits gives way to. */
  note(): void;
  /** From when on what waits has its turn. */
  at(): Date;
  /** It has had its turn. */
  done(): void;
}

/**
 * Has work wait until nothing has happened for a while, but not for ever.
 *
 * @param delay for how long nothing must happen, in milliseconds
 * @param maxDelay how long it waits at most while things go on happening, in milliseconds
 */
export function createDebounce(delay: number, maxDelay: number): Debounce {
  let [first, last]: (number | undefined)[] = [];
  return {
    note() {
      last = Date.now();
      first ??= last;
    },
    at: () => new Date(Math.min((last ?? 0) + delay, (first ?? 0) + maxDelay)),
    done() {
      first = undefined;
    },
  };
}
