import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Pool } from 'pg';
import type { Bench } from '../cms.ts';
import { createRandom } from '../corpus/random.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { createRelease } from '../publish/create-release.ts';
import { spreadOf, type Spread } from '../statistics.ts';

export interface MailingResult {
  subscribers: number;
  /** What the mail server got. */
  receivers: number;
  letters: number;
  /** From the publication to the last letter, in seconds. */
  seconds: number;
  /** Of a press release that is published, in milliseconds. */
  saving: { alone: Spread; beside: Spread };
}

export interface Sink {
  url: string;
  counts(): Promise<{ receivers: number; letters: number }>;
  stop(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const child = fork(path.join(import.meta.dirname, 'sink.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    async counts() {
      child.send('counts');
      const [counts] = (await once(child, 'message')) as [{ receivers: number; letters: number }];
      return counts;
    },
    async stop() {
      child.kill();
      await Promise.resolve();
    },
  };
}

/** Rounds that are saved before anything is sent; beside it, as many as there is time for. */
const rounds = 40;

/** Sends to all of many subscribers, in the process in which somebody saves texts meanwhile, as the CMS does. */
export async function benchMailing(
  bench: Bench,
  about: Surroundings,
  sink: Sink,
  subscribers: number,
): Promise<MailingResult> {
  const { progress } = bench.session;
  const { subscribeMany, publishPages } = await import('../../support/mailings.ts');
  const { beginDue } = await import('../../../cms/mailings/begin.ts');
  const { deliverSideBySide } = await import('../../../cms/mailings/keep-mailing.ts');
  const pool = new Pool({ connectionString: bench.databaseUrl, max: 4 });
  const random = createRandom(rounds);
  let count = 0;
  const save = async () => {
    const startedAt = performance.now();
    await createRelease(bench.payload, `mailing-${(count += 1)}`, about, random);
    return performance.now() - startedAt;
  };
  await progress.step(`${subscribers} subscribers`, () => subscribeMany(pool, subscribers));
  const alone: number[] = [];
  for (let round = 0; round < rounds; round += 1) alone.push(await save());
  await publishPages(pool);
  await pool.query(`INSERT INTO mailings (audience, occasion, kind, document_id, language, due_at)
    SELECT 'subscribers', 'release', source, id, language, now() FROM published_texts
    WHERE source = 'press-releases' AND language = 'sv' AND slug IS NOT NULL LIMIT 1`);
  const beside: number[] = [];
  const startedAt = performance.now();
  const sending = progress.step('Send', async () => {
    await beginDue(pool);
    await deliverSideBySide(pool);
  });
  let isSent = false;
  void sending.finally(() => (isSent = true));
  while (!isSent) beside.push(await save());
  await sending;
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.end();
  return {
    ...{ subscribers, seconds },
    ...(await sink.counts()),
    saving: { alone: spreadOf(alone), beside: spreadOf(beside) },
  };
}
