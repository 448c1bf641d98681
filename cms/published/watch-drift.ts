import { Client } from 'pg';
import { logger } from '../../common/log.ts';
import { findDrift } from './find-drift.ts';

/** How often it is looked whether content was written past the CMS (ms). */
const interval = 10 * 60 * 1000;

/** Says in the log when content was written past the CMS, such as by SQL: readers do not get it. @returns what ends it */
export function watchDrift(databaseUrl: string): () => void {
  const look = () =>
    sayDrift(databaseUrl).catch((error: unknown) => {
      logger.error({ err: error }, 'It could not be seen whether content was written past the CMS');
    });
  const timer = setInterval(() => void look(), interval);
  timer.unref();
  return () => clearInterval(timer);
}

async function sayDrift(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  // A connection that breaks is told of by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const [source, count] of await findDrift(client))
      logger.warn(
        `${count} of ${source} were written past the CMS, and readers do not get that. ` +
          'Run `npm run publish-site -- --rebuild-store`.',
      );
  } finally {
    await client.end().catch(() => undefined);
  }
}
