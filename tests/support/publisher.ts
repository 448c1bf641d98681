import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { vi } from 'vitest';
import type { ChangeResult } from '../../publisher/publish-changes.ts';
import type { Publisher } from '../../publisher/publisher.ts';
import type { Rendered } from '../../publisher/render/render-pages.ts';
import type { PageChange } from '../../publisher/search/search-indexer.ts';
import { builtSite } from './built-site.ts';
import type { OpenedPayload } from './payload.ts';
import { nowhere } from './publisher-process.ts';
import { createTestBundle, type TestBundle } from './test-bundle.ts';

/** The product's own publisher, whose steps a test calls instead of its loop. */
export interface TestPublisher {
  /** The public folder. */
  out: string;
  /** What the search was told of by the last publish. */
  searched: PageChange[];
  /** The templates, which a test may have misbehave. */
  bundle: TestBundle;
  /** Publishes what the outbox holds, and what has become visible by itself. */
  publish(): Promise<ChangeResult>;
  /** Publishes, but is killed when the files stand, before they are noted. The next call finds it anew. */
  publishAndCrash(): Promise<void>;
  /** As {@link publish}, at a time at which what has failed is tried again. */
  retry(): Promise<ChangeResult>;
  /** Forgets all that is kept in memory, as after a crash. */
  restart(): Promise<void>;
  /** Renders the whole site from scratch into a folder of its own, which is removed at the end. */
  fromScratch(): Promise<string>;
  close(): Promise<void>;
}

/** A connection that can be lost just as what was published is to be noted. */
class BrittleClient extends Client {
  breaksAtCommit = false;
}

export async function openPublisher(
  { databaseUrl }: OpenedPayload,
  siteUrl = 'https://example.org',
): Promise<TestPublisher> {
  await builtSite();
  const { openPublisher: open } = await import('../../publisher/publisher.ts');
  const { nothingRendered } = await import('../../publisher/render/render-pages.ts');
  const { publishAll } = await import('../../publisher/publish-all.ts');
  const { bundleFingerprint, loadRenderer } = await import('../../publisher/render/renderer.ts');

  const bundle = await createTestBundle();
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-public-'));
  const publicLink = path.join(folder, 'public');
  const options = {
    databaseUrl,
    origins: { siteUrl, cmsUrl: nowhere, sendsMail: false },
    bundle: bundle.folder,
    render: await loadRenderer(siteUrl, bundle.folder),
    build: await bundleFingerprint(bundle.folder),
    publicLink,
  };
  const client = new BrittleClient({ connectionString: databaseUrl });
  await client.connect();
  breakAtCommit(client);

  let last: Rendered = nothingRendered();
  const searched: PageChange[] = [];
  let asked = 0;
  const beside = {
    events: {
      published: (_: string, rendered: Rendered) => void (last = rendered),
      mended() {},
      failed() {},
    },
    // All of these would go on when the test is over.
    search: {
      use() {},
      update: (change: PageChange) => void searched.push(change),
      stop: () => Promise.resolve(),
    },
    webSub: { tell() {} },
    precompressor: { request() {}, pause() {}, resume() {} },
    inspector: {
      ...{ watch() {}, pause() {}, resume() {}, take: () => [] },
      inspectAll: () => Promise.resolve({ checked: 0, findings: [] }),
    },
    verifyLive: () => Promise.resolve(),
    // What may be interrupted is, every third time that it asks.
    hasNews: () => (asked += 1) % 3 === 0,
  };
  let publisher: Publisher | undefined = await open(client, options, beside);
  await publisher.resume();

  const publish = async (): Promise<ChangeResult> => {
    last = nothingRendered();
    searched.length = 0;
    if (!publisher) {
      publisher = await open(client, options, beside);
      await publisher.resume();
    }
    while (await publisher.drainOutbox());
    const none = { files: [], saved: [], later: [], changed: [] };
    return { ...none, affected: { tags: new Set(), addresses: new Set() }, ...last };
  };

  return {
    out: publicLink,
    searched,
    bundle,
    publish,
    async publishAndCrash() {
      client.breaksAtCommit = true;
      await publish().catch((error: unknown) => {
        if (!(error instanceof Lost)) throw error;
      });
      client.breaksAtCommit = false;
      publisher = undefined;
    },
    async retry() {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 });
      try {
        return await publish();
      } finally {
        vi.useRealTimers();
      }
    },
    restart() {
      publisher = undefined;
      return Promise.resolve();
    },
    async fromScratch() {
      const scratch = path.join(folder, 'scratch');
      await publishAll(scratch, undefined, options);
      return scratch;
    },
    async close() {
      await client.end();
      await bundle.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

class Lost extends Error {}

function breakAtCommit(client: BrittleClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    if (client.breaksAtCommit && given[0] === 'COMMIT') return Promise.reject(new Lost('killed'));
    return query(...given);
  }) as typeof client.query;
}
