import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { serveSite, type ServedSite } from '../support/served-site.ts';

let cms: OpenedPayload;
let site: ServedSite;
let publisher: PublisherProcess | undefined;

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
  site = await serveSite(cms);
});

afterAll(async () => {
  await publisher?.stop();
  await site?.close();
  await cms?.close();
});

function createGuides(count: number): Promise<unknown> {
  const guides = Array.from({ length: count }, (_, number) => ({ title: `Mät ånga ${count} ${number}` }));
  return Promise.all(
    guides.map((guide) =>
      cms.payload.create({
        collection: 'guides',
        data: { language: 'sv', slug: '', _status: 'published', ...guide },
      }),
    ),
  );
}

/** Waits until the publisher has seen at the public address all that it has written. */
async function untilLive(): Promise<void> {
  await untilDrained(cms);
  const where = { source: { equals: 'guides' }, liveAt: { exists: false } };
  await expect
    .poll(async () => (await cms.payload.count({ collection: 'publications', where })).totalDocs, {
      timeout: 60_000,
      interval: 200,
    })
    .toBe(0);
}

it('the publisher asks no connection several things at once, which pg will refuse', async () => {
  await createGuides(100);
  publisher = startPublisher(site);
  await publisher.working;
  await createGuides(20);
  await untilLive();
  await cms.payload.create({
    collection: 'publications',
    data: { source: 'everything', operation: 'change' },
  });
  await untilLive();
  expect(publisher.output()).toContain('Published everything');
  expect(deprecations(publisher.output())).toEqual([]);
});

/** What Node has warned of, with where it came from. */
function deprecations(output: string): string[] {
  return output.match(/.*DeprecationWarning.*(\n +at .*)*/g) ?? [];
}
