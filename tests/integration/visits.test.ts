import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFiles } from '../../launcher/static-server/static-files.ts';
import { openVisitLog } from '../../launcher/static-server/visit-log.ts';
import type { VisitCount } from '../../common/visits/batch.ts';
import type { DocumentVisits } from '../../cms/visits/report.ts';
import { dayInSweden } from '../../common/dates.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { signIn, type Staff } from '../support/rest.ts';

const today = dayInSweden(new Date().toISOString());
const page = '/guider/mat-tryckluften/';
let cms: OpenedPayload;
let publisher: TestPublisher;
let database: Client;
let anna: Staff;
let guide: number;

beforeAll(async () => {
  cms = await openPayload();
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
  publisher = await openPublisher(cms);
  const fields = {
    language: 'sv' as const,
    title: 'Mät tryckluften',
    slug: '',
    _status: 'published' as const,
  };
  ({ id: guide } = await cms.payload.create({ collection: 'guides', data: fields }));
  await publisher.publish();
  anna = await signIn(cms.payload, 'anna@example.org');
});

beforeEach(() => database.query('DELETE FROM visits'));

afterAll(async () => {
  await publisher?.close();
  await database?.end();
  await cms?.close();
});

const folder = () => path.join(cms.dataDir, 'visits');
const read = (count: number, change: Partial<VisitCount> = {}): VisitCount => ({
  ...{ kind: 'read', address: page, from: '', day: today, count },
  ...change,
});

async function takeAll(): Promise<number> {
  const { takeBatches } = await import('../../cms/visits/take-batches.ts');
  return takeBatches(database, cms.dataDir);
}

async function take(name: string, counts: VisitCount[]): Promise<void> {
  const { takeOne } = await import('../../cms/visits/take-batches.ts');
  await takeOne(database, name, counts);
}

const told = async () => (await anna.get(`/guides/${guide}/visits`)).body as DocumentVisits;

describe('How often a document is read', () => {
  it('is counted by the web server and told to staff, with where readers came from', async () => {
    const log = openVisitLog(cms.dataDir, 'https://press.example');
    const serve = serveFiles(publisher.out, {}, (request) => log.count(request));
    const server = createServer(serve).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const headers = { 'user-agent': 'Mozilla/5.0 Firefox/145.0', referer: 'https://nwt.example/' };
    for (const more of [{}, {}, { dnt: '1' }] as Record<string, string>[])
      expect((await fetch(site + page, { headers: { ...headers, ...more } })).status).toBe(200);
    expect((await fetch(`${site}/guider/finns-inte/`, { headers })).status).toBe(404);
    log.write();
    server.closeAllConnections();
    server.close();

    expect(await takeAll()).toBe(1);
    expect(await readdir(folder())).toEqual([]);
    const { totals, days, origins } = await told();
    expect(totals).toEqual({ read: 2 });
    expect([days.length, days.at(-1)]).toEqual([30, { day: today, count: 2 }]);
    expect(origins).toEqual([{ origin: 'nwt.example', count: 2 }]);
  });

  it('is taken in once, however often a file is met', async () => {
    await take('1-a.json', [read(3)]);
    await take('1-a.json', [read(3)]);
    await take('2-b.json', [read(1), read(1)]);
    expect((await told()).totals).toEqual({ read: 5 });
  });

  it('has the files of the page in it, but not other pages', async () => {
    await take('3-c.json', [
      read(2, { kind: 'pdf', address: `${page}mat-tryckluften.pdf` }),
      read(1),
      read(9, { address: '/guider/' }),
    ]);
    expect((await told()).totals).toEqual({ pdf: 2, read: 1 });
  });

  it('names so many hosts a day and no more, whatever is sent', async () => {
    const from = (number: number) => read(1, { from: `host-${number}.example` });
    await take(
      '4-d.json',
      Array.from({ length: 50 }, (_, number) => from(number)),
    );
    await take('5-e.json', [read(1, { from: 'late.example' }), from(0)]);
    const { rows } = await database.query('SELECT origin, count FROM visits ORDER BY count DESC');
    expect(rows.length).toBe(31);
    expect(rows[0]).toEqual({ origin: '', count: 21 });
    expect((await told()).totals).toEqual({ read: 52 });
  });

  it('is not kept when staff want none of it counted', async () => {
    const set = (countVisits: boolean) =>
      cms.payload.updateGlobal({ slug: 'settings', data: { countVisits } });
    await set(false);
    await take('6-f.json', [read(7)]);
    await set(true);
    expect((await told()).totals).toEqual({});
  });

  it('is not disturbed by a file that is damaged', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(path.join(folder(), '7-g.json'), '[{"day":');
    expect(await takeAll()).toBe(1);
    expect(await readdir(folder())).toEqual([]);
  });

  it('is told where staff sign in, most read first', async () => {
    await take('8-h.json', [read(4)]);
    const { mostRead } = await import('../../cms/visits/report.ts');
    expect(await mostRead(cms.payload.db.pool, { days: 7, limit: 5 }, new Date())).toEqual({
      total: 1,
      documents: [{ kind: 'guides', id: guide, language: 'sv', title: 'Mät tryckluften', count: 4 }],
    });
  });

  it('is forgotten after two years', async () => {
    const { purgeOld } = await import('../../cms/intake/purge.ts');
    await take('9-i.json', [read(4, { day: '2024-01-01' }), read(1)]);
    await purgeOld(cms.databaseUrl, new Date());
    expect((await database.query('SELECT count FROM visits')).rows).toEqual([{ count: 1 }]);
  });
});
