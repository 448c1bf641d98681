import { limiterOf } from '../limits/limiter.ts';
import { networkOf } from '../limits/sender.ts';

/** A number of things that may be done in each stretch of time. */
export interface Allowance {
  /** Takes one. @returns false when there is none left. @throws when the database cannot be asked */
  take(): Promise<boolean>;
  /** Returns one that was not needed. */
  giveBack(): Promise<void>;
}

export interface AddressLimit {
  /**
   * @returns false when this address, or all together, have asked too often
   * @throws when the database cannot be asked
   */
  take(address: string): Promise<boolean>;
}

/** What a limit is about and how long a stretch of it is, in seconds. */
interface Stretch {
  name: string;
  seconds: number;
}

export function createAllowance({ name, seconds }: Stretch, max: number): Allowance {
  const limiter = () => limiterOf({ name, max, seconds });
  return {
    take: async () => (await limiter().take('all')) === undefined,
    giveBack: () => limiter().giveBack('all'),
  };
}

/** Limits how often each address may ask, and all together. One that has asked too often takes nothing of all. */
export function createAddressLimit(
  { name, seconds }: Stretch,
  max: { each: number; all: number },
): AddressLimit {
  return {
    async take(address) {
      const each = limiterOf({ name: `${name}, each`, max: max.each, seconds });
      const all = limiterOf({ name: `${name}, all`, max: max.all, seconds });
      if (await each.take(networkOf(address))) return false;
      return (await all.take('all')) === undefined;
    },
  };
}
