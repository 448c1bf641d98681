import { createHmac, randomBytes } from 'node:crypto';

/** A number of things that may be done in each stretch of time. */
export interface Allowance {
  /** Takes one. @returns false when there is none left */
  take(): boolean;
  /** Returns one that was not needed. */
  giveBack(): void;
}

/** @param length of a stretch, in milliseconds */
export function createAllowance(max: number, length: number): Allowance {
  let taken = 0;
  const beginStretch = createStretches(length, () => (taken = 0));
  return {
    take() {
      if (taken >= max) return false;
      beginStretch();
      taken += 1;
      return true;
    },
    giveBack() {
      taken = Math.max(0, taken - 1);
    },
  };
}

export interface AddressLimit {
  /** @returns false when this address, or all together, have asked too often */
  take(address: string): boolean;
}

/**
 * Limits how often each address may ask, and all together. Holds no address, but a hash of it with a salt
 * that nobody knows; both are thrown away when the stretch is over.
 *
 * @param length of a stretch, in milliseconds
 */
export function createAddressLimit(max: { each: number; all: number }, length: number): AddressLimit {
  const asked = new Map<string, number>();
  let salt = randomBytes(32);
  let total = 0;
  const beginStretch = createStretches(length, () => {
    asked.clear();
    salt = randomBytes(32);
    total = 0;
  });
  return {
    take(address) {
      beginStretch();
      const hash = createHmac('sha256', salt).update(address).digest('base64');
      const times = asked.get(hash) ?? 0;
      if (times >= max.each || total >= max.all) return false;
      asked.set(hash, times + 1);
      total += 1;
      return true;
    },
  };
}

/** Begins a stretch unless one is running. */
function createStretches(length: number, onEnd: () => void): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    const timer = setTimeout(() => {
      running = false;
      onEnd();
    }, length);
    timer.unref();
  };
}
