import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { expect } from 'vitest';
import type { RenderTask } from '../../publisher/release/render-thread.ts';
import type { OpenedPayload } from './payload.ts';
import { unmadeTag } from '../../common/protocol/cache-tags.ts';
import { fileOf } from '../../common/publication.ts';
import { nowhere } from './publisher-process.ts';
import { publicFiles } from './site-files.ts';

/** Waits until the publisher has done all that was recorded, and no page waits for its files. */
export async function untilDrained({ payload, databaseUrl }: OpenedPayload, timeout = 60_000): Promise<void> {
  const open = { writtenAt: { exists: false } };
  await expect
    .poll(async () => (await payload.count({ collection: 'publications', where: open })).totalDocs, {
      timeout,
      interval: 200,
    })
    .toBe(0);
  await expect.poll(() => countUnfinished(databaseUrl), { timeout, interval: 200 }).toBe(0);
}

async function withClient<T>(databaseUrl: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Pages that wait for files, and feeds that follow when nothing else is published. */
async function countUnfinished(databaseUrl: string): Promise<number> {
  const text = 'SELECT address FROM published_pages WHERE tags @> $1 OR incomplete';
  const { rows } = await withClient(databaseUrl, (client) => client.query(text, [[unmadeTag]]));
  return rows.length;
}

/** The public folder holds, byte for byte, what publishing everything anew gives, and pictures as they were before. */
export async function expectSameAsFromScratch(cms: OpenedPayload, siteUrl = nowhere): Promise<void> {
  const anew = await fromScratch(cms, siteUrl);
  // Signatures and the log follow when a change is written already.
  const ours = await publicFiles(path.join(cms.dataDir, 'public'));
  await removeFormer(ours, anew, cms);
  expect([...ours.keys()].sort()).toEqual([...anew.keys()].sort());
  for (const [file, content] of anew) {
    if (ours.get(file) !== content) expect(ours.get(file), file).toBe(content);
  }
  await expectSoundStore(cms);
}

/** Leaves out pictures as they were before, which are kept for a time for those who have a page open. */
export async function removeFormer(
  ours: Map<string, string>,
  anew: Map<string, string>,
  { databaseUrl }: Pick<OpenedPayload, 'databaseUrl'>,
): Promise<void> {
  const { formerFiles } = await import('../../publisher/release/former-files.ts');
  const former = (await withClient(databaseUrl, formerFiles)).map(fileOf);
  for (const file of former) if (!anew.has(file)) ours.delete(file);
}

/** The published store tells just what deriving it anew would, and nothing was written past the CMS. */
export async function expectSoundStore({ payload, databaseUrl }: OpenedPayload): Promise<void> {
  const { deriveStore } = await import('../../cms/published/derive-store.ts');
  const { findDrift } = await import('../../cms/published/find-drift.ts');
  expect([...(await withClient(databaseUrl, findDrift))]).toEqual([]);
  expect(await deriveStore(payload)).toMatchObject({ changed: 0 });
}

/** With files beside pages where the publisher makes them. */
function madeIn(dataDir: string): Pick<RenderTask, 'made'> {
  const folder = path.join(dataDir, 'made');
  if (!existsSync(folder)) return {};
  return {
    made: { folder, publicLink: path.join(dataDir, 'public'), pictures: path.join(dataDir, 'uploads/media') },
  };
}

async function fromScratch(
  { databaseUrl, dataDir }: OpenedPayload,
  siteUrl: string,
): Promise<Map<string, string>> {
  const { openRendering } = await import('../../publisher/render/open-rendering.ts');
  const { publishSite } = await import('../../publisher/release/publish-site.ts');
  const { loadRenderer, siteBundle } = await import('../../publisher/render/renderer.ts');
  const { writeHostFiles } = await import('../../publisher/routes/host-files.ts');
  const { startRenderThreads } = await import('../../publisher/release/render-threads.ts');
  const { putFiles } = await import('../../publisher/authenticity/authenticity.ts');
  const { openLog } = await import('../../publisher/authenticity/log.ts');
  const { newOutput } = await import('../../publisher/render/output.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-scratch-'));
  const origins = { siteUrl, cmsUrl: nowhere, sendsMail: false };
  const threads = startRenderThreads({
    databaseUrl,
    origins,
    bundle: siteBundle,
    folder,
    ...madeIn(dataDir),
  });
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rendering = await openRendering(client, { render: await loadRenderer(siteUrl), origins });
    const { failed } = await publishSite(rendering, folder, { bundle: siteBundle, threads });
    expect(failed).toEqual([]);
    await writeHostFiles(rendering, folder);
    await putFiles(await openLog(client), newOutput(folder));
    return await publicFiles(folder);
  } finally {
    await threads.stop();
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}
