import { setTimeout as wait } from 'node:timers/promises';
import { checkDatabase } from './database.ts';
import { keepSecret, lockDataFolder, lockFileOf, makeDataFolder } from '../config/data-folder.ts';
import { readHolder, type Lock } from '../process/lock.ts';
import type { Logs } from '../terminal/logs.ts';
import { postgresPart, startPostgres } from './postgres.ts';
import type { Session } from '../process/session.ts';
import { supervise } from '../process/supervise.ts';
import type { Settings } from '../config/settings.ts';

interface Context {
  session: Session;
  logs: Logs;
  lock: Lock;
}

/** The database of the settings for as long as the command runs: where it is reachable, started if it is ours. */
export async function keepDatabase(
  settings: Settings,
  { isRequired, ...context }: Context & { isRequired: boolean },
): Promise<string> {
  let port: number | undefined;
  const start = async () => {
    const postgres = await startPostgres(settings.dataDir, context.logs, port);
    // All parts are told where it is, so that it must come back there.
    void postgres.ready.then(({ url }) => (port = Number(new URL(String(url)).port))).catch(() => undefined);
    return postgres;
  };
  return openDatabase(settings, context, async () => {
    const { url } = await supervise(postgresPart, start, { ...context, isRequired });
    return String(url);
  });
}

async function openDatabase(
  settings: Settings,
  { lock }: Context,
  startOwn: () => Promise<string>,
): Promise<string> {
  const url = settings.databaseUrl ?? (await startOwn());
  if (settings.databaseUrl) await checkDatabase(url);
  // Commands beside this instance use the same database.
  lock.share({ databaseUrl: url });
  return url;
}

/** A single command ends with it. */
async function startOnce({ dataDir }: Settings, { session, logs }: Context): Promise<string> {
  const postgres = await startPostgres(dataDir, logs);
  session.onEnd(postgres);
  session.watch(postgres, { ...postgresPart, logs });
  const { url } = await postgres.ready;
  return String(url);
}

/**
 * The database for a single command: that of the instance that runs with this data folder, else one that
 * is started for the time.
 */
export async function borrowDatabase(
  settings: Settings,
  session: Session,
  logs: Logs,
): Promise<{ databaseUrl: string; isRunning: boolean }> {
  makeDataFolder(settings.dataDir);
  const running = await runningDatabase(settings.dataDir);
  if (running) return { databaseUrl: running, isRunning: true };
  const lock = lockDataFolder(settings.dataDir);
  session.onEnd({ stop: () => lock.release() });
  const context = { session, logs, lock };
  const databaseUrl = await openDatabase(settings, context, () => startOnce(settings, context));
  return { databaseUrl, isRunning: false };
}

/** An instance that is just starting tells its database in a moment. */
async function runningDatabase(dataDir: string): Promise<string | undefined> {
  for (;;) {
    const holder = readHolder(lockFileOf(dataDir));
    if (!holder) return undefined;
    if (holder.facts['databaseUrl']) return holder.facts['databaseUrl'];
    await wait(200);
  }
}

export function secretOf({ payloadSecret, dataDir }: Settings): string {
  return payloadSecret ?? keepSecret(dataDir, 'payload-secret');
}
