import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** From the first letter that it sends, in milliseconds: some are under way at any time in it. */
const longest = 100;

/** Starts what sends letters, and kills it in the middle of that, again and again. @returns how many waited after each */
export async function killAtRandom(times: number, database: Pool, databaseUrl: string): Promise<number[]> {
  const left: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = await countWaiting(database);
    const child = fork(path.join(import.meta.dirname, 'mailing-process.ts'), {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    while (before > 0 && (await countWaiting(database)) === before) await wait(5);
    await wait(Math.random() * longest);
    child.kill('SIGKILL');
    await once(child, 'exit');
    left.push(await countWaiting(database));
  }
  return left;
}

async function countWaiting(database: Pool): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM deliveries WHERE state = 'waiting'",
  );
  return rows[0]?.count ?? 0;
}
