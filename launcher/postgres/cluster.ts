import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { commandLineOf, ended, isRunning, signal } from '../process/processes.ts';

/** The folder of a cluster carries the major version: another one reads none of its files. */
const majorVersion = '18';

export function clusterIn(folder: string): string {
  return path.join(folder, majorVersion);
}

/** Stops a PostgreSQL of this cluster whose guard was killed, and removes what a dead one left. */
export async function stopStale(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (!pid) return;
  if (isRunning(pid) && commandLineOf(pid).includes(` -D ${cluster}`)) {
    signal(pid, 'SIGINT');
    if (await ended(pid, 10_000)) return;
    signal(pid, 'SIGQUIT');
    if (!(await ended(pid, 5_000))) throw userErrors.postgresStale(pid);
  } else {
    // Its number may have come to another process, for which PostgreSQL would then wait in vain.
    rmSync(file);
  }
}
