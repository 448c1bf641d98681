import { createHmac } from 'node:crypto';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { environment } from '../../common/environment.ts';

/** How often one may do something. */
export interface Limit {
  name: string;
  max: number;
  /** How long a stretch is, from the first time on, in seconds. */
  seconds: number;
}

/** Counts in the database, so that a limit holds for all processes and over a restart. */
export interface Limiter {
  /**
   * Takes one of what whoever it is may do.
   *
   * @returns in how many seconds there is more, where nothing is left
   * @throws when the database cannot be asked
   */
  take(...who: string[]): Promise<number | undefined>;
  /** Returns one that shall not count. */
  giveBack(...who: string[]): Promise<void>;
  /** Forgets what was taken in the name of one, with whomever else. */
  forget(...who: string[]): Promise<void>;
}

export function limiterOf({ name, max, seconds }: Limit): Limiter {
  const limiter = new RateLimiterPostgres({
    storeClient: connections(),
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: max,
    duration: seconds,
  });
  const keyOf = (who: string[]) => who.map((one) => hash(`${name}\n${one}`)).join(':');
  return {
    async take(...who) {
      try {
        await limiter.consume(keyOf(who));
        return undefined;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        throw refused;
      }
    },
    async giveBack(...who) {
      await limiter.reward(keyOf(who));
    },
    async forget(...who) {
      const beginning = `${name}:${keyOf(who)}`;
      await connections().query('DELETE FROM rate_limits WHERE starts_with(key, $1)', [beginning]);
    },
  };
}

/** How long the database may take to answer, in milliseconds. */
const patience = 5000;

let pool: Pool | undefined;

/**
 * Of its own: who asks may be in the middle of a transaction, and as many as the other pool has connections
 * would wait for one more for ever.
 */
function connections(): Pool {
  pool ??= new Pool({
    connectionString: environment.databaseUrl,
    max: 4,
    allowExitOnIdle: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  }).on('error', () => undefined);
  return pool;
}

/** No address is stored: without the secret, nobody can tell whose hash it is. */
function hash(words: string): string {
  return createHmac('sha256', environment.secret).update(words).digest('base64url');
}
