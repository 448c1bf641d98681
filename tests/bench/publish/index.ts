import type { Bench } from '../cms.ts';
import { checkFilled } from '../corpus/check.ts';
import { fillDatabase } from '../corpus/fill.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { restingMemory, watchMemory, type Peaks } from '../memory.ts';
import type { PublishOptions } from '../options.ts';
import { measureStaticBuild, type StaticBuild } from '../static-build/index.ts';
import { measureChanges, type Changes } from './changes.ts';
import { measureFiles, measureFilling, removeMade, type Files } from './files.ts';
import { measureFullPublish, measureStart, type FullPublish } from './full.ts';
import { removePublic, startParts } from '../parts.ts';
import { measureSaving, type Saving } from './saving.ts';

/** What was measured with one size of the database. */
export interface PublishResult {
  documents: number;
  full: FullPublish;
  /** From then on until every page has its files, in seconds. */
  filling: number;
  peaksOfFull: Peaks;
  changes: Changes;
  peaks: Peaks;
  /** Of the publisher, some time after the last change; in bytes. */
  rest: number;
  /** Until a publisher that finds all published is at work, in seconds. */
  restart: number;
  saving: Saving;
  files: Files;
  /** Missing when it was not asked for. */
  builds?: StaticBuild;
}

/** Larger sites are not built beside: the peers take hours of them. */
const maxBuilt = 10_000;

export async function benchSize(
  bench: Bench,
  about: Surroundings,
  documents: number,
  options: PublishOptions,
): Promise<PublishResult> {
  const { step } = bench.session.progress;
  const named = (title: string) => `${documents} documents: ${title}`;
  await step(named('fill the database'), async () => {
    await fillDatabase(bench, documents, about);
    await checkFilled(bench.payload, documents);
  });
  const builds =
    options.builds && documents <= maxBuilt ? { builds: await measureStaticBuild(bench, documents) } : {};
  await removePublic(bench);
  await removeMade(bench);
  const parts = await startParts(bench);
  const memory = watchMemory(parts.publisher.pid);
  try {
    const full = await step(named('publish everything'), () => measureFullPublish(bench, parts));
    const peaksOfFull = memory.peaks();
    const filling = await step(named('wait for the files of all pages'), () => measureFilling(bench));
    const changes = await step(named(`publish ${options.publishes} press releases`), () =>
      measureChanges(bench, parts, about, options),
    );
    const peaks = memory.peaks();
    const rest = await step(named('wait until all is at rest'), () => restingMemory(parts.publisher.pid));
    await parts.stop();
    const restart = await step(named('start the publisher again'), () => measureStart(bench));
    const saving = await step(named('save with and without the outbox'), () => measureSaving(bench, about));
    const files = await step(named('make the files of documents'), () => measureFiles(bench));
    return { documents, full, filling, peaksOfFull, changes, peaks, rest, restart, saving, files, ...builds };
  } finally {
    memory.stop();
    await parts.stop();
  }
}
