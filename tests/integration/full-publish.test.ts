import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, it } from 'vitest';
import type { Render } from '../../publisher/render/renderer.ts';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSameAsFromScratch, untilDrained } from '../support/public-files.ts';
import { nowhere } from '../support/publisher-process.ts';

let cms: OpenedPayload;
let sound: Render;
let running: { stop(): Promise<void> } | undefined;
const builds = { count: 0 };

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
  const { loadRenderer } = await import('../../publisher/render/renderer.ts');
  sound = await loadRenderer(nowhere);
});

beforeEach(async () => {
  for (const title of ['Värmen tas till vara', 'Ny ugn i Hofors'])
    await cms.payload.create({
      collection: 'press-releases',
      data: { language: 'sv', title, slug: '', _status: 'published' },
    });
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

afterAll(() => cms?.close());

/** A publisher of a new build, which makes everything anew; until its first round is done. */
async function publishWith(render: Render): Promise<void> {
  const { runPublisher } = await import('../../publisher/publisher.ts');
  const { payload, databaseUrl, dataDir } = cms;
  const publicLink = path.join(dataDir, 'public');
  builds.count += 1;
  const options = { payload, render, build: String(builds.count), siteUrl: nowhere, publicLink, databaseUrl };
  const stop = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const events = { standby() {}, ready: resolve, published() {}, troubled() {} };
    ended = runPublisher(options, events, stop.signal);
    ended.catch(reject);
  });
  running = {
    async stop() {
      stop.abort();
      await ended;
    },
  };
}

/** Changes every press release once, at the moment that the caller chooses. */
function editor() {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    const { docs } = await cms.payload.find({ collection: 'press-releases' });
    for (const { id } of docs)
      await cms.payload.update({
        collection: 'press-releases',
        id,
        data: { title: `Rubrik ${id} ändrad ${Date.now()}`, _status: 'published' },
      });
  };
}

const home = '/';

it('a page that a full publish could not render comes with the next change of what it shows', async () => {
  let broken = true;
  await publishWith((address, content) => {
    const page = sound(address, content);
    return address === home && broken ? page.then(() => Promise.reject(new Error('Broken'))) : page;
  });
  broken = false;
  await editor()();
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});

it('the first full publish comes to hold documents that change as they are rendered', async () => {
  const edit = editor();
  await publishWith(async (address, content) => {
    if (address.startsWith('/pressmeddelanden/')) await edit();
    return sound(address, content);
  });
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});

it('a change during a full publish reaches pages that read it only by the templates of the new build', async () => {
  await publishWith((address, content) =>
    address === home ? Promise.resolve(Buffer.from('<p>Old</p>')) : sound(address, content),
  );
  await running?.stop();
  const edit = editor();
  await publishWith(async (address, content) => {
    // What comes after the home page comes when it is done.
    if (address.startsWith('/en/')) await edit();
    return sound(address, content);
  });
  await untilDrained(cms);
  await expectSameAsFromScratch(cms);
});
