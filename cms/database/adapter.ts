import { postgresAdapter, sql } from '@payloadcms/db-postgres';
import pg from 'pg';
import { logger } from '../../common/log.ts';

type Adapter = ReturnType<ReturnType<typeof postgresAdapter>['init']>;

/** How long to wait for a connection, in milliseconds: a database that does not even refuse must not hold up saves. */
const connectTimeout = 30_000;

/** Payload's database, which may go away and come back, and which says so where something was not stored. */
export function lastingAdapter(
  args: Parameters<typeof postgresAdapter>[0],
): ReturnType<typeof postgresAdapter> {
  const pool = { connectionTimeoutMillis: connectTimeout, ...args.pool };
  const adapter = postgresAdapter({ ...args, pool, pg: { ...pg, Pool: LastingPool } });
  return {
    ...adapter,
    init(given) {
      const opened = tellFailedCommits(adapter.init(given));
      // Whoever opens it is told that it cannot be. This says so once more, with no word of why.
      opened.initializing.catch(() => undefined);
      return opened;
    },
  };
}

/**
 * The next question opens a new connection where the database has ended one. That it has is told as an
 * event of the pool, or of a connection in use, and would end the process if nobody listened.
 */
class LastingPool extends pg.Pool {
  constructor(config?: pg.PoolConfig) {
    super(config);
    this.on('error', tellEnded).on('connect', (client) => client.on('error', tellEnded));
    this.once('acquire', giveBack);
  }
}

function tellEnded({ message }: Error): void {
  logger.warn(`The database ended a connection: ${message}`);
}

/**
 * The first connection is one that Payload opens to see whether there is a database, and keeps. Each time that it is
 * reset it takes one more, until none is left.
 */
function giveBack(client: pg.PoolClient): void {
  setImmediate(() => {
    client.removeAllListeners('error').on('error', tellEnded);
    client.release();
  });
}

/**
 * Payload takes a transaction for stored whatever becomes of its COMMIT. Here it is committed before, and fails where
 * that fails, as on a full disk, or does nothing, as when an error in it was passed over.
 */
function tellFailedCommits(adapter: Adapter): Adapter {
  const end = adapter.commitTransaction.bind(adapter);
  const sessions: Partial<Adapter['sessions']> = adapter.sessions;
  adapter.commitTransaction = async (given) => {
    const id = await given;
    const session = sessions[id];
    if (!session) return;
    try {
      await commit(session.db);
    } catch (error) {
      await adapter.rollbackTransaction(id).catch(() => undefined);
      throw error;
    }
    // Payload commits what comes after, which is nothing.
    await end(id);
  };
  return adapter;
}

async function commit(transaction: Pick<Adapter['drizzle'], 'execute'>): Promise<void> {
  const { command } = await transaction.execute(sql`COMMIT AND CHAIN`);
  if (command !== 'COMMIT') throw new Error('The transaction was undone instead of being stored.');
}
