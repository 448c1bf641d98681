import type { Pool, PoolClient } from 'pg';

const ignore = () => undefined;

/**
 * Does several things as one, on a connection of their own. One that breaks meanwhile is told of by the query, and not given back.
 */
export async function withTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.off('error', ignore);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
