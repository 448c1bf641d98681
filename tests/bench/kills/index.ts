import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inRoot, root } from '../../../launcher/config/root.ts';
import type { Session } from '../../../launcher/process/session.ts';
import {
  killParts,
  partNames,
  signInTo,
  untilLive,
  type Editor,
  type PartName,
} from '../../support/parts.ts';
import {
  launcherAlone,
  makeDataDir,
  removeDataDir,
  startProduct,
  type Product,
} from '../../support/product.ts';
import { publicFiles } from '../../support/site-files.ts';
import { createRandom, type Random } from '../corpus/random.ts';
import type { KillsOptions } from '../options.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { watchReaders, type ReadersTold } from '../../support/readers.ts';

export interface KillsResult {
  seed: number;
  kills: Record<PartName, number>;
  /** How many published at the moment of a kill, and what they were told. */
  underWay: { taken: number; refused: number };
  /** Taken, and not there when all was up again. */
  lost: string[];
  /** From the kill until a publish is taken, and from there until readers see it, in milliseconds. */
  taken: Spread;
  live: Spread;
  /** What was answered to those who published meanwhile, by status. */
  answers: Record<number, number>;
  readers: ReadersTold;
  /** Files of the public folder that publishing everything anew writes otherwise. */
  different: string[];
  files: number;
}

interface Work {
  product: Product;
  editor: Editor;
  random: Random;
  result: KillsResult;
  times: { taken: number[]; live: number[] };
  guide: { id: number; address: string };
}

/** Kills parts of a running product at random and publishes after each time, with readers looking all the while. */
export async function killAgainAndAgain(session: Session, options: KillsOptions): Promise<KillsResult> {
  const credentials = { email: 'anna@bruket.example', password: randomBytes(12).toString('base64url') };
  const settings = { ADMIN_EMAIL: credentials.email, ADMIN_PASSWORD: credentials.password };
  const product = await startProduct({ DATA_DIR: makeDataDir(), ...settings }, { command: launcherAlone });
  session.onEnd({
    async stop() {
      await product.stop();
      removeDataDir(product.dataDir);
    },
  });
  await session.progress.step('Start the product with the sample content', () => product.ready());
  const editor = await signInTo(product, credentials);
  const work = await begin(product, editor, options);
  const readers = watchReaders(product.siteUrl);
  await session.progress.step(`Kill ${options.kills} times (--seed ${options.seed})`, async (detail) => {
    for (let round = 1; total(work.result.kills) < options.kills; round += 1) {
      detail({ done: total(work.result.kills), total: options.kills });
      await killOnce(work, round);
    }
  });
  work.result.readers = await readers.stop();
  work.result.taken = spreadOf(work.times.taken);
  work.result.live = spreadOf(work.times.live);
  await session.progress.step('Publish everything anew beside it', () => compare(work));
  return work.result;
}

async function begin(product: Product, editor: Editor, { seed }: KillsOptions): Promise<Work> {
  const slug = 'efter-avbrott';
  const data = { language: 'sv', title: 'Efter avbrott', slug, lede: 'Omgång 0.', _status: 'published' };
  const made = (await editor.insist('POST', '/guides?locale=sv', data)).at(-1);
  const address = `/guider/${slug}/`;
  await untilLive(product, address, 'Omgång 0.');
  return {
    ...{ product, editor, random: createRandom(seed) },
    times: { taken: [], live: [] },
    guide: { id: Number(made?.body.doc.id), address },
    result: {
      seed,
      kills: { cms: 0, publisher: 0, site: 0, postgres: 0, guard: 0 },
      underWay: { taken: 0, refused: 0 },
      lost: [],
      ...{ taken: spreadOf([]), live: spreadOf([]) },
      answers: {},
      readers: { asked: 0, refused: 0, wrong: [], longest: 0 },
      ...{ different: [], files: 0 },
    },
  };
}

/** One to three parts at once, while somebody publishes; then somebody publishes until it is taken. */
async function killOnce(work: Work, round: number): Promise<void> {
  const { product, editor, random, result, times, guide } = work;
  const publish = `/guides/${guide.id}?locale=sv`;
  const during = editor.ask('PATCH', publish, { lede: `Under omgång ${round}.`, _status: 'published' });
  await wait(random.below(120));
  const chosen = random.several(partNames, 1 + random.below(3));
  for (const name of killParts(product, chosen)) result.kills[name] += 1;
  const killedAt = performance.now();
  const isTaken = (await during).status === 200;
  result.underWay[isTaken ? 'taken' : 'refused'] += 1;
  if (isTaken) await untilKept(work, round, chosen);

  const replies = await editor.insist('PATCH', publish, { lede: `Omgång ${round}.`, _status: 'published' });
  for (const { status } of replies) result.answers[status] = (result.answers[status] ?? 0) + 1;
  const takenAt = performance.now();
  await untilLive(product, guide.address, `Omgång ${round}.`);
  times.taken.push(takenAt - killedAt);
  times.live.push(performance.now() - takenAt);
}

async function untilKept({ editor, guide, result }: Work, round: number, chosen: PartName[]): Promise<void> {
  const found = (await editor.insist('GET', `/guides/${guide.id}?locale=sv&depth=0`)).at(-1);
  const lede: unknown = found?.body.lede;
  if (lede !== `Under omgång ${round}.`)
    result.lost.push(`round ${round}, ${chosen.join(' and ')}: ${String(lede)}`);
}

/** What readers see is what publishing everything anew would show them. */
async function compare({ product, editor, result }: Work): Promise<void> {
  await untilNonePending(editor);
  const out = path.join(product.dataDir, 'anew');
  const entry = inRoot('launcher/commands/publish-site.ts');
  const child = spawn(process.execPath, [entry, '--all', '--out', out], {
    cwd: root,
    env: { ...process.env, ...product.settings },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('Publishing everything anew failed.');
  const [ours, anew] = [await publicFiles(path.join(product.dataDir, 'public')), await publicFiles(out)];
  const names = new Set([...ours.keys(), ...anew.keys()]);
  result.files = names.size;
  result.different = [...names].filter((name) => ours.get(name) !== anew.get(name));
}

async function untilNonePending(editor: Editor): Promise<void> {
  const pending = '/publications?limit=1&where[writtenAt][exists]=false';
  while ((await editor.insist('GET', pending)).at(-1)?.body.totalDocs > 0) await wait(500);
}

function total(kills: Record<PartName, number>): number {
  return Object.values(kills).reduce((sum, one) => sum + one, 0);
}
