import { environment } from '../common/environment.ts';
import { logConsole, logFatal, logger } from '../common/log.ts';
import { openPayload } from './open-payload.ts';
import { inspectDatabase, prepareDatabase } from './database/prepare-database.ts';
import { UserError } from '../common/errors.ts';

/** Run before the CMS and the publisher: tells each step and at last whether somebody can sign in. */
async function main(): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, SAMPLE_CONTENT } = process.env;
  const admin = email && password ? { email, password } : undefined;
  const sampleContent = SAMPLE_CONTENT !== 'none';
  const needs = await inspectDatabase(environment.databaseUrl);
  if (
    needs.migrations ||
    needs.store ||
    needs.drift ||
    (needs.firstUser && admin) ||
    (needs.sampleContent && sampleContent)
  ) {
    report('Load the CMS');
    const payload = await openPayload();
    await prepareDatabase(payload, needs, { admin, sampleContent }, report);
    await payload.destroy();
  }
  process.send?.({ ready: true, hasUsers: !needs.firstUser || admin !== undefined });
}

function report(step: string): void {
  logger.info(step);
  process.send?.({ step });
}

logConsole();
logFatal();
try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  logger.error(error.message);
  process.send?.({ problem: error.message });
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
