import path from 'node:path';
import { keepSecret } from '../config/data-folder.ts';
import { startChild, type Child } from '../process/child.ts';
import type { Logs } from '../terminal/logs.ts';
import { findPostgresBinaries } from './binaries.ts';
import { clusterIn, stopStale } from './cluster.ts';
import type { GuardOrder } from './guard.ts';
import { preparePostgresUser } from './user.ts';

/** What names it in sentences, and its log. */
export const postgresPart = { name: 'postgres', title: 'PostgreSQL' };

/**
 * Starts the embedded PostgreSQL of a data folder behind its guard. `ready` carries the database's `url`.
 *
 * @param port of 127.0.0.1, where it is to come back; else a free one
 */
export async function startPostgres(dataDir: string, logs: Logs, port?: number): Promise<Child> {
  const folder = path.join(dataDir, 'postgres');
  const binaries = await findPostgresBinaries();
  const order: GuardOrder = { ...binaries, password: keepSecret(dataDir, 'database-password'), port };
  const guard = startChild({
    ...postgresPart,
    entry: 'launcher/postgres/guard.ts',
    args: [folder],
    // It may run as a user whose processes are not ours alone: no setting of ours goes there.
    env: { PATH: process.env['PATH'] },
    logs,
    runAs: preparePostgresUser(folder, binaries.postgres),
    message: order,
  });

  return {
    ...guard,
    async stop() {
      await guard.stop();
      // A guard that was killed has stopped nothing.
      await stopStale(clusterIn(folder));
    },
  };
}
