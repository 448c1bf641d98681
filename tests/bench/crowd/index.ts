import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compressedFile, encodings, isCompressible } from '../../../common/precompressed.ts';
import { pageTypes } from '../../support/page-types.ts';
import { hasNginx } from '../../support/web-servers.ts';
import type { Bench } from '../cms.ts';
import { checkFilled } from '../corpus/check.ts';
import { fillDatabase } from '../corpus/fill.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import type { CrowdOptions } from '../options.ts';
import { removePublic, startParts, type Parts } from '../parts.ts';
import { measureChanges, type Changes } from '../publish/changes.ts';
import { spreadOf } from '../statistics.ts';
import { measure, type Contender, type Measured } from './contender.ts';
import { startNginx } from './nginx.ts';
import { startReaders, type Crowd, type Served } from './readers.ts';

export interface CrowdResult {
  connections: number;
  addresses: number;
  /** By what readers take as coding. nginx of the systems' packages knows no Brotli. */
  servers: { accepted: string; contenders: { name: string; measured: Measured }[] }[];
  /** Publishing while nobody reads, and beside the crowd. */
  alone: Changes;
  beside: Changes;
  readers: Served;
}

const codings = ['br, gzip', 'gzip', 'identity'];

/** A crowd of readers, in front of the bundled server and of nginx on the same files; then publishing beside it. */
export async function benchCrowd(
  bench: Bench,
  about: Surroundings,
  options: CrowdOptions,
): Promise<CrowdResult> {
  const { documents, connections, publishes } = options;
  const { step } = bench.session.progress;
  await step(`Fill the database with ${documents} documents`, async () => {
    await fillDatabase(bench, documents, about);
    await checkFilled(bench.payload, documents);
  });
  await removePublic(bench);
  const parts = await startParts(bench);
  const publicFolder = path.join(bench.dataDir, 'public');
  const addresses = await step('Publish the site', async () => {
    await parts.publisher.ready;
    const wanted = await addressesOf(bench.siteUrl);
    await untilCompressed(publicFolder, wanted);
    return wanted;
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-crowd-'));
  bench.session.onEnd({ stop: () => rm(folder, { recursive: true, force: true }) });
  const crowd = { folder, connections, addresses };

  const servers = await compareServers(bench, parts, crowd, options);
  const changes = { publishes, pause: 2000 };
  const alone = await step(`Publish ${publishes} press releases while nobody reads`, () =>
    measureChanges(bench, parts, about, changes),
  );
  const { beside, readers } = await step(`Publish ${publishes} beside ${connections} readers`, async () => {
    const reading = await startReaders({ ...crowd, accepted: 'br, gzip' }, bench.siteUrl);
    bench.session.onEnd({ stop: () => void reading.stop().catch(() => undefined) });
    const measured = await measureChanges(bench, parts, about, { ...changes, prefix: 'crowd' });
    return { beside: measured, readers: await reading.stop() };
  });
  return { connections, addresses: addresses.length, servers, alone, beside, readers };
}

/** By turns, since a machine is never quite the same from one minute to the next; of each, the median. */
async function compareServers(
  { session, siteUrl, dataDir }: Bench,
  parts: Parts,
  crowd: Omit<Crowd, 'accepted'>,
  { rounds, seconds }: CrowdOptions,
): Promise<CrowdResult['servers']> {
  const ours = { name: 'bundled server', origin: siteUrl, pid: parts.site.pid };
  const workers = hasNginx() ? [...new Set([2, cpus().length])] : [];
  const contenders: Contender[] = [ours];
  for (const count of workers)
    contenders.push(await startNginx(session, path.join(dataDir, 'public'), count));
  const servers: CrowdResult['servers'] = [];
  for (const accepted of codings) {
    await session.progress.step(`${crowd.connections} readers who take “${accepted}”`, async () => {
      const measured = contenders.map(({ name }) => ({ name, all: [] as Measured[] }));
      for (let round = 0; round < rounds; round += 1)
        for (const [index, contender] of contenders.entries())
          measured[index]?.all.push(await measure(contender, { ...crowd, accepted }, seconds));
      servers.push({
        accepted,
        contenders: measured.map(({ name, all }) => ({ name, measured: medians(all) })),
      });
    });
  }
  return servers;
}

function medians(all: Measured[]): Measured {
  const median = (of: keyof Measured) => spreadOf(all.map((one) => one[of])).p50;
  return {
    rate: median('rate'),
    p50: median('p50'),
    p99: median('p99'),
    requests: median('requests'),
    cost: median('cost'),
    errors: Math.max(...all.map(({ errors }) => errors)),
    memory: Math.max(...all.map(({ memory }) => memory)),
  };
}

/** A page of each type, and the style sheets, scripts, fonts and pictures that the start page loads. */
async function addressesOf(siteUrl: string): Promise<string[]> {
  const pages = await pageTypes(siteUrl);
  const start = await (await fetch(siteUrl)).text();
  const loaded = [...start.matchAll(/ (?:href|src)="(\/[^"]+\.\w+)"/g)].map(([, address = '']) => address);
  return [...new Set([...pages, ...loaded])];
}

/** The publisher leaves copies beside files some time after readers have them. */
async function untilCompressed(publicFolder: string, addresses: string[]): Promise<void> {
  const files = addresses
    .map((address) => path.join(publicFolder, address.endsWith('/') ? `${address}index.html` : address))
    .filter(isCompressible);
  const isCompressed = (file: string) =>
    encodings.every((encoding) => existsSync(compressedFile(file, encoding)));
  const deadline = Date.now() + 120_000;
  // Those of less than a packet have none.
  while (files.filter(isCompressed).length < files.length * 0.9 && Date.now() < deadline) await wait(500);
  await wait(2000);
}
