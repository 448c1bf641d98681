/** How long to wait before something is tried again, in milliseconds; each time twice as long as the last. */
const minDelay = 10_000;
const maxDelay = 5 * 60_000;

/** When what has failed is tried again. */
export interface Retry {
  /** Nothing where nothing has failed. */
  at(): Date | undefined;
  /** Something has failed. What is planned already stays as it is. */
  plan(): void;
  /** It was tried. */
  tried(outcome: { isFailing: boolean }): void;
}

export function createRetry(): Retry {
  let delay = minDelay;
  let at: Date | undefined;
  const later = () => new Date(Date.now() + delay);
  return {
    at: () => at,
    plan() {
      at ??= later();
    },
    tried({ isFailing }) {
      delay = isFailing ? Math.min(delay * 2, maxDelay) : minDelay;
      at = isFailing ? later() : undefined;
    },
  };
}
