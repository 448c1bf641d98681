import { rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, type Child } from '../../../launcher/child.ts';
import type { Bench } from '../cms.ts';

export interface Parts {
  publisher: Child;
  /** What the publisher has written to its log in this run. */
  log(): string;
  stop(): Promise<void>;
}

/** Forgets every file that was published before. */
export async function removePublic({ dataDir }: Bench): Promise<void> {
  for (const name of ['public', 'releases'])
    await rm(path.join(dataDir, name), { recursive: true, force: true });
}

/** Starts the publisher and the web server that `npm start` starts, as processes of their own. */
export async function startParts(bench: Bench): Promise<Parts> {
  const start = (name: string, title: string, entry: string) => {
    const child = startChild({ name, title, entry, env: bench.env, logs: bench.logs });
    bench.session.onEnd(child);
    bench.session.watch(child, { name, title, logs: bench.logs });
    return child;
  };
  const site = start('site', 'The site', 'launcher/site-server.ts');
  await site.ready;
  const file = bench.logs.fileOf('publisher');
  const before = readOrNothing(file).length;
  const publisher = start('publisher', 'The publisher', 'cms/publisher/main.ts');
  return {
    publisher,
    log: () => readOrNothing(file).slice(before),
    async stop() {
      await publisher.stop();
      await site.stop();
    },
  };
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
