import { setTimeout as wait } from 'node:timers/promises';
import { checkDatabase } from './database.ts';
import { keepSecret, lockDataFolder, lockFileOf, makeDataFolder } from '../config/data-folder.ts';
import { readHolder, type Lock } from '../process/lock.ts';
import type { Logs } from '../terminal/logs.ts';
import { startPostgres } from './postgres.ts';
import type { Session } from '../process/session.ts';
import type { Settings } from '../config/settings.ts';

/** The database of the settings: where it is reachable, started if it is ours. */
export async function openDatabase(
  settings: Settings,
  { session, logs, lock }: { session: Session; logs: Logs; lock: Lock },
): Promise<string> {
  const url = settings.databaseUrl ?? (await startOwn(settings, session, logs));
  if (settings.databaseUrl) await checkDatabase(url);
  // Commands beside this instance use the same database.
  lock.share({ databaseUrl: url });
  return url;
}

async function startOwn({ dataDir }: Settings, session: Session, logs: Logs): Promise<string> {
  const postgres = await startPostgres(dataDir, logs);
  session.onEnd(postgres);
  session.watch(postgres, { title: 'PostgreSQL', name: 'postgres', logs });
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
  return { databaseUrl: await openDatabase(settings, { session, logs, lock }), isRunning: false };
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
