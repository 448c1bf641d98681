import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Render } from '../../publisher/render/renderer.ts';
import type { ChangeResult } from '../../publisher/changes.ts';
import { builtSite } from './built-site.ts';
import type { OpenedPayload } from './payload.ts';

/** The steps of the publisher, at a test's call instead of its own. */
export interface TestPublisher {
  /** The public folder. */
  out: string;
  /** Addresses whose template throws. */
  torn: Set<string>;
  /** Publishes what the outbox holds, and what has become visible by itself. */
  publish(): Promise<ChangeResult>;
  /** Publishes, but is killed when the files stand, before they are noted. The next call finds it anew. */
  publishAndCrash(): Promise<void>;
  /** Forgets all that is kept in memory, as after a crash. */
  restart(): Promise<void>;
  /** Renders the whole site from scratch into a folder of its own, which is removed at the end. */
  fromScratch(): Promise<string>;
  close(): Promise<void>;
}

export async function openPublisher(
  { payload, databaseUrl }: OpenedPayload,
  siteUrl = 'https://example.org',
): Promise<TestPublisher> {
  await builtSite();
  const { dueNow } = await import('../../publisher/content/catalogue.ts');
  const { publishChanges } = await import('../../publisher/changes.ts');
  const { missedDocuments } = await import('../../publisher/release/new-release.ts');
  const { markWritten, openPublications, recordDue } = await import('../../publisher/outbox/outbox.ts');
  const { replacePages } = await import('../../publisher/release/pages.ts');
  const { openRendering } = await import('../../publisher/render/open-rendering.ts');
  const { publishSite } = await import('../../publisher/release/publish-site.ts');
  const { standingNow } = await import('../../publisher/render/render-pages.ts');
  const { removeStrays } = await import('../../publisher/release/sweep.ts');
  const { loadRenderer } = await import('../../publisher/render/renderer.ts');

  const folders: string[] = [];
  const newFolder = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bruket-public-'));
    folders.push(folder);
    return folder;
  };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const torn = new Set<string>();
  const sound = await loadRenderer(siteUrl);
  const render: Render = (address, content) =>
    torn.has(address) ? Promise.reject(new Error('torn')) : sound(address, content);
  const newRendering = () => openRendering(client, { payload, render, siteUrl });

  let rendering = await newRendering();
  let restarted = false;
  let killed = false;
  const out = await newFolder();
  const first = await publishSite(rendering, out);
  await replacePages(client, 'test', standingNow(first));

  const restart = async () => {
    rendering = await newRendering();
    restarted = true;
    killed = false;
  };
  const publish = async (settle = markWritten) => {
    if (killed) await restart();
    await recordDue(client, dueNow(rendering.catalogue, new Date()));
    if (restarted) await recordDue(client, await missedDocuments(client, rendering.catalogue));
    const open = await openPublications(client);
    const changes = { changes: open, cautious: restarted };
    const ids = open.map(({ id }) => id);
    const result = await publishChanges(client, rendering, out, changes, () => settle(client, ids));
    if (restarted) await removeStrays(client, out);
    restarted = false;
    return result;
  };

  return {
    out,
    torn,
    publish: () => publish(),
    async publishAndCrash() {
      const death = new Error('killed');
      await publish(() => Promise.reject(death)).catch((error: unknown) => {
        if (error !== death) throw error;
      });
      killed = true;
    },
    restart,
    async fromScratch() {
      const folder = await newFolder();
      await publishSite(await newRendering(), folder);
      return folder;
    },
    async close() {
      await client.end();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
