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

/** Does something while the CMS runs as a process of its own, as `npm start` runs it. It must have been built. */
export async function withCms<T>(
  { env, logs }: Bench,
  act: (cmsUrl: string, child: Child) => Promise<T>,
): Promise<T> {
  const cmsUrl = env['CMS_URL'] ?? '';
  const child = startChild({
    ...{ name: 'cms', title: 'The CMS', entry: 'cms/server.ts', logs },
    env: { ...env, CMS_PORT: new URL(cmsUrl).port },
  });
  try {
    await child.ready;
    return await act(cmsUrl, child);
  } finally {
    await child.stop();
  }
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
