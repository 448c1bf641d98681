/**
 * Holds one PostgreSQL, and stops it when the launcher asks or is gone. A process of its own, so that a
 * killed launcher leaves no database behind; it may run as another user than the launcher does.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { UserError, userErrors } from '../../common/errors.ts';
import type { PostgresBinaries } from './binaries.ts';
import { clusterIn, stopStale } from './cluster.ts';
import { findLastingPort } from '../process/ports.ts';

export interface GuardOrder extends PostgresBinaries {
  password: string;
  /** Where it was before, and is still expected. */
  port: number | undefined;
}

/** Where the data lies; it belongs to the user of this process. An argument, so that `ps` tells it. */
const [folder = ''] = process.argv.slice(2);

const user = 'bruket';
const database = 'bruket';

const environment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
};

process.umask(0o077);
// Until the order comes, nothing else keeps this process alive.
process.channel?.ref();
process.once('message', (order: GuardOrder) => {
  hold(order).catch((error: unknown) => {
    console.error(error);
    const told = error instanceof UserError ? error : userErrors.postgresFailed(folder);
    process.send?.({ problem: told.message }, () => process.exit(1));
  });
});

async function hold(order: GuardOrder): Promise<void> {
  const cluster = clusterIn(folder);
  await stopStale(cluster);
  if (!existsSync(cluster)) await initialise(order, cluster);

  const port = order.port ?? (await findLastingPort());
  const postgres = startServer(order, cluster, port);
  const gone = once(postgres, 'exit').then(([code, signal]) => {
    console.error(`PostgreSQL ended (${signal ?? `code ${code}`}).`);
    process.exit(1);
  });
  const stop = () => {
    postgres.removeAllListeners('exit').once('exit', () => process.exit(0));
    // "Fast": ends sessions and writes all to disk.
    postgres.kill('SIGINT');
  };
  process.once('SIGTERM', stop);
  await Promise.race([createDatabase(order.password, port), gone]);
  const url = `postgresql://${user}:${order.password}@127.0.0.1:${port}/${database}`;
  process.send?.({ ready: true, url });
}

/** A cluster appears whole or not at all. */
async function initialise({ initdb, password }: GuardOrder, cluster: string): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = path.join(folder, 'password.tmp');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password);
  // The builtin locale is the same on every machine and knows å ä ö.
  const options = [
    ...[`--pgdata=${draft}`, `--username=${user}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  const child = spawn(initdb, options, { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  rmSync(passwordFile);
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}`);
  renameSync(draft, cluster);
}

function startServer({ postgres }: GuardOrder, cluster: string, port: number): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];
  return spawn(postgres, ['-D', cluster, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Waits until the server answers, and makes the database the first time. */
async function createDatabase(password: string, port: number): Promise<void> {
  const client = await connect({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** How long a server may take until it listens, in milliseconds. */
const listenTimeout = 120_000;

/** Recovery after a crash takes as long as it takes; until its end the server refuses everybody. */
async function connect(options: ConstructorParameters<typeof Client>[0]): Promise<Client> {
  const deadline = Date.now() + listenTimeout;
  for (;;) {
    const client = new Client(options);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const isListening = code !== 'ECONNREFUSED';
      if (isListening ? code !== startingUp : Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

/** SQLSTATE `cannot_connect_now`. */
const startingUp = '57P03';
