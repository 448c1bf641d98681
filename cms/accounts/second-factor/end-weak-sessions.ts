import { Client } from 'pg';
import { logger } from '../../../common/log.ts';

/**
 * Ends what was begun by a password alone, of accounts that have nothing else: since a second factor is required, they
 * set one up when they sign in again. Whoever comes by a provider stays.
 */
export async function endWeakSessions(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`
      DELETE FROM users_sessions WHERE _parent_id NOT IN (
        SELECT user_id FROM totp_secrets UNION SELECT user_id FROM passkeys UNION SELECT user_id FROM sign_on_subjects
      )`);
    if (rowCount) logger.info(`${rowCount} sessions without a second factor were ended.`);
  } finally {
    await client.end();
  }
}
