/** `npm run bench publish`: measures, prints tables, and holds nobody to any figure. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { build, site } from '../../launcher/build.ts';
import { runCommand } from '../../launcher/session.ts';
import { openBench } from './cms.ts';
import { createSurroundings } from './corpus/surroundings.ts';
import { readOptions } from './options.ts';
import type { PublishResult } from './publish/index.ts';
import { table } from './table.ts';

await runCommand(async (session) => {
  const { progress, onEnd } = session;
  const options = readOptions(process.argv.slice(2));
  const bench = await progress.step('Start PostgreSQL and Payload', () => openBench(session));
  await build(site, { progress, logs: bench.logs, onChild: onEnd });
  const about = await progress.step('Make topics, people and pictures', () =>
    createSurroundings(bench.payload),
  );
  // It loads parts of the CMS, which read their settings from the environment that the bench has made.
  const { benchSize } = await import('./publish/index.ts');
  const results: PublishResult[] = [];
  for (const size of options.sizes) {
    const result = await benchSize(bench, about, size, options);
    results.push(result);
    progress.say(`\n${table(result)}\n`);
    if (options.json)
      await writeFile(options.json, `${JSON.stringify({ machine: machine(), results }, null, 2)}\n`);
  }
});

function machine() {
  const processors = cpus();
  return {
    node: process.version,
    processors: processors.length,
    model: processors[0]?.model,
    at: new Date(),
  };
}
