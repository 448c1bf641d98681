import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgresBinaries } from '../../launcher/postgres/binaries.ts';
import { clusterIn } from '../../launcher/postgres/cluster.ts';
import { preparePostgresUser } from '../../launcher/postgres/user.ts';
import { ended, signal } from '../../launcher/process/processes.ts';
import type { OpenedPayload } from './payload.ts';

/** The real PostgreSQL of a test file, to be taken away from those who use it. */
export interface DatabaseServer {
  /** By SIGKILL, as when the machine runs out of memory. */
  crash(): Promise<void>;
  /** In order, as for an update. */
  shutDown(): Promise<void>;
  /** On the same port; resolves when it answers. */
  start(): Promise<void>;
}

export function databaseServer({ dataDir, databaseUrl }: OpenedPayload): DatabaseServer {
  const folder = path.join(dataDir, 'postgres');
  const cluster = clusterIn(folder);
  const { port } = new URL(databaseUrl);
  const end = async (how: 'SIGKILL' | 'SIGINT') => {
    const pid = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    signal(pid, how);
    if (!(await ended(pid, 20_000))) throw new Error(`PostgreSQL did not end by ${how}.`);
  };
  return {
    crash: () => end('SIGKILL'),
    shutDown: () => end('SIGINT'),
    async start() {
      const { postgres } = await findPostgresBinaries();
      const { uid, gid, wrapper = [] } = preparePostgresUser(folder, postgres);
      const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];
      const command = [...wrapper, postgres, '-D', cluster, '-p', port];
      const [program = '', ...args] = [...command, ...settings.flatMap((one) => ['-c', one])];
      const user = uid === undefined ? {} : { uid, gid };
      const env = { ...process.env, LC_ALL: 'C' };
      const launch = (): ChildProcess => spawn(program, args, { stdio: 'ignore', env, ...user });
      // Sessions that a killed server left behind keep its memory for a moment, and it will not start beside them.
      let server = launch();
      while (!(await answers(databaseUrl))) {
        await wait(100);
        if (server.exitCode !== null) server = launch();
      }
    },
  };
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
