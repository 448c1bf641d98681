import { Client } from 'pg';
import { logger } from '../../common/log.ts';
import { takeBatches } from './take-batches.ts';

/** How often it is looked for what web servers have counted, in milliseconds. */
const interval = 15_000;

/** Takes in what web servers count for as long as the process lives. @returns what ends it */
export function keepTakingVisits(databaseUrl: string, dataFolder: string): () => void {
  let isBusy = false;
  async function take(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const client = new Client({ connectionString: databaseUrl });
    // A connection that breaks is told of by the query.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await takeBatches(client, dataFolder);
    } catch (error) {
      logger.warn({ err: error }, 'What readers read could not be counted, next try in a moment');
    } finally {
      isBusy = false;
      await client.end().catch(() => undefined);
    }
  }
  void take();
  const timer = setInterval(() => void take(), interval);
  timer.unref();
  return () => clearInterval(timer);
}
