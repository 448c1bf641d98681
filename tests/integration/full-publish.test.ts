import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSameAsFromScratch, untilDrained } from '../support/public-files.ts';
import { createTestBundle, type TestBundle } from '../support/test-bundle.ts';
import { nowhere } from '../support/publisher-process.ts';

let cms: OpenedPayload;
let bundle: TestBundle;
let running: { stop(): Promise<void> } | undefined;
let builds = 0;

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
});

beforeEach(async () => {
  for (const title of ['Värmen tas till vara', 'Ny ugn i Hofors'])
    await cms.payload.create({
      collection: 'press-releases',
      data: { language: 'sv', title, slug: '', _status: 'published' },
    });
});

beforeEach(async () => {
  bundle = await createTestBundle();
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await bundle.remove();
});

afterAll(() => cms?.close());

/** A publisher of a new build, which makes everything anew; `ready` resolves when its first round is done. */
async function startPublisher(): Promise<{ ready: Promise<undefined> }> {
  const { runPublisher } = await import('../../publisher/run-publisher.ts');
  const { loadRenderer } = await import('../../publisher/render/renderer.ts');
  const { databaseUrl, dataDir } = cms;
  builds += 1;
  const options = {
    databaseUrl,
    origins: { siteUrl: nowhere, cmsUrl: nowhere },
    bundle: bundle.folder,
    render: await loadRenderer(nowhere, bundle.folder),
    build: String(builds),
    publicLink: path.join(dataDir, 'public'),
  };
  const stop = new AbortController();
  const { promise: ready, resolve, reject } = Promise.withResolvers<undefined>();
  const events = {
    standby() {},
    waitingForStore() {},
    ready: () => resolve(undefined),
    published() {},
    failed() {},
  };
  const ended = runPublisher(options, events, stop.signal);
  ended.catch(reject);
  running = {
    async stop() {
      stop.abort();
      await ended;
    },
  };
  return { ready };
}

async function publish(): Promise<void> {
  await (
    await startPublisher()
  ).ready;
}

/** Changes every press release once. */
async function editAll(): Promise<void> {
  const { docs } = await cms.payload.find({ collection: 'press-releases' });
  for (const { id } of docs)
    await cms.payload.update({
      collection: 'press-releases',
      id,
      data: { title: `Rubrik ${id} ändrad ${Date.now()}`, _status: 'published' },
    });
}

it('a page that a full publish could not render comes with the next change of what it shows', async () => {
  await bundle.tear('/');
  await publish();
  await bundle.tear();
  await editAll();
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});

it('a page at which a thread dies is told as failed, all others come, and it comes with the next change', async () => {
  await bundle.killAt('/guider/');
  await publish();
  const link = path.join(cms.dataDir, 'public');
  expect(existsSync(path.join(link, 'pressmeddelanden/index.html'))).toBe(true);
  expect(existsSync(path.join(link, 'guider/index.html'))).toBe(false);
  await bundle.killAt('');
  await running?.stop();
  await publish();
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});

it.each([
  ['the first', /^\/pressmeddelanden\//],
  ['a later', /^\/en\//],
])('%s full publish comes to hold documents that change as they are rendered', async (_, address) => {
  const stopped = await bundle.stopAt(address);
  const { ready } = await startPublisher();
  await stopped.reached();
  await editAll();
  await stopped.goOn();
  await ready;
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});

it('a change during a full publish reaches pages that read it only by the templates of the new build', async () => {
  await bundle.replace('/', '<p>Old</p>');
  await publish();
  await running?.stop();
  await bundle.remove();
  bundle = await createTestBundle();
  // The home page comes before what is in English.
  const stopped = await bundle.stopAt(/^\/en\//);
  const { ready } = await startPublisher();
  await stopped.reached();
  await editAll();
  await stopped.goOn();
  await ready;
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});
