import { readFile } from 'node:fs/promises';
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

/** A publisher, of a new build it makes everything anew; `ready` resolves when its first round is done. */
async function startPublisher({ isNewBuild } = { isNewBuild: true }): Promise<{ ready: Promise<undefined> }> {
  const { runPublisher } = await import('../../publisher/run-publisher.ts');
  const { loadRenderer } = await import('../../publisher/render/renderer.ts');
  const { databaseUrl, dataDir } = cms;
  if (isNewBuild) builds += 1;
  const options = {
    databaseUrl,
    origins: { siteUrl: nowhere, cmsUrl: nowhere, sendsMail: false },
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
    mended() {},
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

async function publish(build?: { isNewBuild: boolean }): Promise<void> {
  const { ready } = await startPublisher(build);
  await ready;
}

const page = (section: string) => readFile(path.join(cms.dataDir, 'public', section, 'index.html'), 'utf8');
const patient = { timeout: 60_000, interval: 200 };

const old = '<p>Old</p>';

/** Publishes everything with a template that the next build does not have any longer. */
async function publishOld(address: string): Promise<void> {
  await bundle.replace(address, old);
  await publish();
  await running?.stop();
  await bundle.remove();
  bundle = await createTestBundle();
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

it('a page at which a thread dies stays as it was, and comes anew by itself when the cause is gone', async () => {
  await publishOld('/guider/');
  await bundle.killAt('/guider/');
  await publish();
  expect(await page('guider')).toBe(old);
  await bundle.killAt('');
  await expect.poll(() => page('guider'), patient).not.toBe(old);
  await expectSameAsFromScratch(cms);
});

it('a publisher that is started again goes on trying the pages that failed before', async () => {
  await publishOld('/guider/');
  await bundle.killAt('/guider/');
  await publish();
  await running?.stop();
  await bundle.killAt('');
  await publish({ isNewBuild: false });
  expect(await page('guider')).toBe(old);
  await expect.poll(() => page('guider'), patient).not.toBe(old);
  await expectSameAsFromScratch(cms);
});

it('all that was asked for while no publisher was at work is made anew by the next', async () => {
  await publish();
  await running?.stop();
  await bundle.replace('/', '<p>New</p>');
  await cms.payload.create({
    collection: 'publications',
    data: { source: 'everything', operation: 'change' },
  });
  await publish({ isNewBuild: false });
  expect(await page('')).toBe('<p>New</p>');
  await untilDrained(cms);
});

it('staff are no longer told of a page that failed once it has come by itself', async () => {
  await publish();
  await bundle.tear('/');
  await editAll();
  await untilDrained(cms);
  const complaints = async () => {
    const { docs } = await cms.payload.find({
      collection: 'publications',
      where: { error: { exists: true } },
    });
    return docs.map(({ error }) => error).filter((error) => error?.includes('torn'));
  };
  expect(await complaints()).not.toEqual([]);
  await bundle.tear();
  await expect.poll(complaints, patient).toEqual([]);
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
  await publishOld('/');
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
