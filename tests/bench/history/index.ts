import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../cms.ts';
import { watchMemory } from '../memory.ts';
import { withCms } from '../parts.ts';
import { timed, type Effort, type Spread } from '../statistics.ts';
import { addActs, type Acts } from './acts.ts';

/** What the CMS takes to answer an administrator who asks what was done; times in milliseconds. */
export interface HistoryResult {
  acts: number;
  answers: Record<string, Spread>;
  csv: {
    /** To the first byte after the header, and to the last. */
    first: number;
    whole: number;
    rows: number;
    bytes: number;
    /** The most that the process had in memory before and after, in bytes. */
    memory: { before: number; after: number };
  };
}

const effort: Effort = { rounds: 40, warmUp: 5 };

export async function benchHistory(bench: Bench, acts: number): Promise<HistoryResult> {
  const { progress } = bench.session;
  const about = await progress.step(`Write ${acts} acts`, () => addActs(bench, acts));
  const headers = await signedIn(bench);
  return progress.step('Ask what was done', () =>
    withCms(bench, async (cmsUrl, { pid }) => {
      // First, before pages have taken more than it can: the most that a process ever took is all that is known.
      await read(`${cmsUrl}/api/history`, headers);
      const memory = watchMemory(pid);
      const before = memory.peaks().own;
      const file = await readCsv(`${cmsUrl}/api/history.csv`, headers);
      const csv = { ...file, memory: { before, after: memory.peaks().own } };
      memory.stop();
      const answers: HistoryResult['answers'] = {};
      for (const [name, path] of Object.entries(questions(about)))
        answers[name] = await timed(effort, () => read(cmsUrl + path, headers));
      return { acts, answers, csv };
    }),
  );
}

const questions = ({ busy, usual, who }: Acts): Record<string, string> => ({
  'page of a guide': `/admin/collections/guides/${usual}/versions?locale=sv`,
  'page of a guide with 2000 acts': `/admin/collections/guides/${busy}/versions?locale=sv`,
  'its panel': `/api/guides/${busy}/history`,
  'its older half': `/api/guides/${busy}/history?before=2024-06-01T00:00:00.000Z`,
  'page of everything': '/admin/history',
  'everything, newest': '/api/history',
  'everything, oldest': '/api/history?before=1000',
  'of one person': `/api/history?who=${who}`,
  'of one person, an act that they never did': `/api/history?who=${who}&act=invite`,
  'of a kind without acts': '/api/history?kind=redirects',
  'of a day three years ago': '/api/history?from=2023-11-01&to=2023-11-01',
});

async function signedIn({ payload }: Bench): Promise<Record<string, string>> {
  const data = {
    email: 'history@bench.example',
    password: 'correct horse battery staple',
    role: 'administrator',
  } as const;
  await payload.create({ collection: 'users', data });
  const { token } = await payload.login({ collection: 'users', data });
  return { authorization: `JWT ${token}` };
}

async function read(address: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(address, { headers });
  await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
}

async function readCsv(address: string, headers: Record<string, string>) {
  const startedAt = performance.now();
  const { body } = await fetch(address, { headers });
  let [first, rows, bytes, chunks] = [0, -1, 0, 0];
  for await (const chunk of body ?? []) {
    chunks += 1;
    if (chunks === 2) first = performance.now() - startedAt;
    bytes += chunk.byteLength;
    rows += chunk.reduce((lines: number, byte: number) => lines + Number(byte === 10), 0);
    // As over a network: whoever writes has to wait for whoever reads.
    await wait(1);
  }
  return { first, whole: performance.now() - startedAt, rows, bytes };
}
