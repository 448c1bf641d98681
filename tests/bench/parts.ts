import { rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, type Child, type ChildOptions } from '../../launcher/process/child.ts';
import { publisherPart, sitePart } from '../../launcher/process/instance.ts';
import type { Bench } from './cms.ts';

export interface Parts {
  site: Child;
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
  const start = (part: Pick<ChildOptions, 'name' | 'title' | 'entry' | 'node'>) => {
    const child = startChild({ ...part, env: bench.env, logs: bench.logs });
    bench.session.onEnd(child);
    bench.session.watch(child, { ...part, logs: bench.logs });
    return child;
  };
  const site = start(sitePart);
  await site.ready;
  const file = bench.logs.fileOf('publisher');
  const before = readOrNothing(file).length;
  const publisher = start(publisherPart);
  return {
    site,
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
