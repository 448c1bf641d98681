import { Pool } from 'pg';
import { getPayload, type Payload } from 'payload';
import { logger } from '../common/log.ts';

/** Payload with its database, outside of Next. End it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('./payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  outliveConnections(payload);
  return payload;
}

/**
 * The next question opens a new connection where the database has ended one. That it has is told as an
 * event of the pool, or of a connection in use, and would end the process if nobody listened.
 */
function outliveConnections({ db }: Payload): void {
  if (!('pool' in db && db.pool instanceof Pool)) return;
  const tell = ({ message }: Error) => logger.warn(`The database ended a connection: ${message}`);
  db.pool.on('error', tell);
  db.pool.on('connect', (client) => client.on('error', tell));
}
