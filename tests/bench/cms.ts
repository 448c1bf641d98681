import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { makeDataFolder } from '../../launcher/config/data-folder.ts';
import { openLogs, type Logs } from '../../launcher/terminal/logs.ts';
import { findFreePort } from '../../launcher/process/ports.ts';
import { startPostgres } from '../../launcher/postgres/postgres.ts';
import type { Session } from '../../launcher/process/session.ts';
import { inheritedEnvironment, type Environment } from '../../launcher/config/settings.ts';

/** A product without its admin: Payload in this process, on a database and data folder of their own. */
export interface Bench {
  session: Session;
  payload: Payload;
  databaseUrl: string;
  dataDir: string;
  siteUrl: string;
  logs: Logs;
  /** For the parts of the product. */
  env: Environment;
}

/** Once a process: Payload reads its settings from the environment when it is loaded. */
export async function openBench(session: Session): Promise<Bench> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bruket-bench-'));
  session.onEnd({ stop: () => rm(dataDir, { recursive: true, force: true }) });
  makeDataFolder(dataDir);
  const logs = openLogs(dataDir);
  const postgres = await startPostgres(dataDir, logs);
  session.onEnd(postgres);
  session.watch(postgres, { title: 'PostgreSQL', name: 'postgres', logs });
  const databaseUrl = String((await postgres.ready)['url']);
  const port = await findFreePort();
  const siteUrl = `http://127.0.0.1:${port}`;
  const settings = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    PORT: String(port),
    SITE_URL: siteUrl,
    // Where readers' browsers send what they answer. Nobody listens there.
    CMS_URL: `http://127.0.0.1:${await findFreePort()}`,
    PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
  };
  Object.assign(process.env, settings);
  const env = { ...inheritedEnvironment(), ...settings };
  return { session, payload: await migratedPayload(), databaseUrl, dataDir, siteUrl, logs, env };
}

/** The settings must be in the environment before the configuration is loaded. */
async function migratedPayload(): Promise<Payload> {
  const { openPayload } = await import('../../cms/open-payload.ts');
  const { migrate } = await import('../../cms/database/migrate.ts');
  const payload = await openPayload();
  await migrate(payload);
  const { deriveStore } = await import('../../cms/published/derive-store.ts');
  await deriveStore(payload);
  return payload;
}
