import { setTimeout as wait } from 'node:timers/promises';
import { messageOf, type Session } from './session.ts';

const minDelay = 1000;
const maxDelay = 30_000;

/** Waits that grow, in milliseconds. */
export interface Backoff {
  next(): number;
  reset(): void;
}

export function createBackoff(max = maxDelay): Backoff {
  let delay = minDelay;
  return {
    next() {
      const now = delay;
      delay = Math.min(delay * 2, max);
      return now;
    },
    reset() {
      delay = minDelay;
    },
  };
}

/** Does something as often as it takes. Each time that it cannot be done, that is told in the terminal. */
export async function untilDone<T>(
  { progress, isEnding }: Session,
  work: () => Promise<T>,
  maxWait?: number,
): Promise<T> {
  const backoff = createBackoff(maxWait);
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isEnding()) throw error;
      const delay = backoff.next();
      progress.say(
        `${messageOf(error)}\nThe published site is served meanwhile. Next try in ${delay / 1000} s.`,
      );
      await wait(delay);
    }
  }
}
