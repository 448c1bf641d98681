import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { makeDataFolder } from '../../launcher/config/data-folder.ts';
import { openLogs } from '../../launcher/terminal/logs.ts';
import { startPostgres } from '../../launcher/postgres/postgres.ts';
import { nowhere } from './publisher-process.ts';

export interface OpenedPayload {
  payload: Payload;
  databaseUrl: string;
  /** With `uploads/` in it, as in a running product. */
  dataDir: string;
  close(): Promise<void>;
}

/**
 * Payload on an empty, migrated database of its own and an empty data folder. Starts a PostgreSQL for the
 * test file the first time. Once a file: Payload reads its settings from the environment when it is loaded.
 *
 * @example
 * let cms: OpenedPayload;
 * beforeAll(async () => { cms = await openPayload(); });
 * afterAll(() => cms.close());
 */
export async function openPayload(): Promise<OpenedPayload> {
  if (process.env['DATA_DIR']?.startsWith(prefix))
    throw new Error('openPayload() works once in a test file.');
  const dataDir = await mkdtemp(prefix);
  makeDataFolder(dataDir);
  const postgres = await startPostgres(dataDir, openLogs(dataDir));
  const databaseUrl = await emptyDatabase(String((await postgres.ready)['url']));
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: randomBytes(16).toString('hex'),
    // Pages tell where the CMS counts searches: those of this process and of any that it starts must agree.
    CMS_URL: nowhere,
  });
  const payload = await migratedPayload();
  return {
    payload,
    databaseUrl,
    dataDir,
    close: async () => {
      await payload.destroy();
      await postgres.stop();
      // PostgreSQL has told that it has ended before its last process has.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

const prefix = path.join(tmpdir(), 'bruket-test-');

async function emptyDatabase(serverUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The settings must be in the environment before the configuration is loaded. */
async function migratedPayload(): Promise<Payload> {
  const { openPayload: open } = await import('../../cms/open-payload.ts');
  const { migrate } = await import('../../cms/database/migrate.ts');
  const payload = await open();
  await migrate(payload);
  const { deriveStore } = await import('../../cms/published/derive-store.ts');
  await deriveStore(payload);
  return payload;
}
