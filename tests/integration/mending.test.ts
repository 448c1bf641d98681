import { execFileSync, fork } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { searchFolder } from '../../common/protocol/search-index.ts';
import { inRoot } from '../../launcher/config/root.ts';
import { listFiles } from '../../publisher/release/files.ts';
import { readPublishedIndex } from '../../publisher/search/index/published-index.ts';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSameAsFromScratch, untilDrained } from '../support/public-files.ts';
import { nowhere, startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { jpeg, pdf } from '../support/uploads.ts';
import { publicFiles } from '../support/site-files.ts';

const minute = 60_000;
const mayClose = canClose();
const patient = { timeout: minute, interval: 100 };

let cms: OpenedPayload;
let out: string;
let running: PublisherProcess[] = [];

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
  out = path.join(cms.dataDir, 'public');
  await fillSite();
});

afterEach(async () => {
  await Promise.all(running.map((publisher) => publisher.stop()));
  running = [];
});

afterAll(() => cms?.close());

async function start(): Promise<PublisherProcess> {
  const publisher = startPublisher();
  running.push(publisher);
  await publisher.working;
  return publisher;
}

/** Guides with a picture and a file, one of which has moved and one was withdrawn, and a release with an archive of pictures. */
async function fillSite(): Promise<void> {
  const { payload } = cms;
  const picture = { data: await jpeg(900, 600), mimetype: 'image/jpeg', name: 'ugn.jpg', size: 0 };
  const media = await payload.create({
    collection: 'media',
    data: { alt: 'En ugn' },
    locale: 'sv',
    file: picture,
  });
  const paper = { data: pdf('Checklista'), mimetype: 'application/pdf', name: 'checklista.pdf', size: 0 };
  const file = await payload.create({
    collection: 'files',
    data: { title: 'Checklista' },
    locale: 'sv',
    file: paper,
  });
  const guide = { language: 'sv' as const, _status: 'published' as const };
  for (const slug of ['ugnen', 'pannan', 'flytten', 'borta'])
    await payload.create({
      collection: 'guides',
      data: { ...guide, title: `Spara el med ${slug}`, slug, image: media.id, attachments: [file.id] },
    });
  const other = await payload.create({
    collection: 'media',
    data: { alt: 'En panna' },
    locale: 'sv',
    file: { ...picture, name: 'panna.jpg' },
  });
  const release = { title: 'Ugnen tänds', slug: 'tand', image: media.id, gallery: [other.id] };
  await payload.create({ collection: 'press-releases', data: { ...guide, ...release } });
  const first = await start();
  await first.stop('SIGTERM');
  const { docs } = await payload.find({ collection: 'guides' });
  const idOf = (slug: string) => docs.find((one) => one.slug === slug)?.id ?? 0;
  const moved = { slug: 'flyttad', _status: 'published' as const };
  await payload.update({ collection: 'guides', id: idOf('flytten'), data: moved });
  await payload.delete({ collection: 'guides', id: idOf('borta') });
}

const inPublic = (file: string) => path.join(out, file);
const contentOf = (file: string) => readFileSync(inPublic(file), 'latin1');

/** Where a file of some form stands. */
async function findFile(form: RegExp): Promise<string> {
  const found = (await listFiles(out)).find((file) => form.test(file));
  if (!found) throw new Error(`There is no file like ${form}.`);
  return found;
}

/** What a machine that crashed may leave: the time of the file as it was. */
async function keepingTime(file: string, act: () => unknown): Promise<void> {
  const { atime, mtime } = statSync(inPublic(file));
  await act();
  await utimes(inPublic(file), atime, mtime);
}

describe('What stands in the public folder', () => {
  it('is put right by itself while the publisher is at work, whatever it is', async () => {
    // Pages lead to files that are made after they stand. Strays are looked for in the first round of a publisher.
    const first = await start();
    await untilDrained(cms);
    await first.stop();
    const publisher = await start();
    await expect.poll(() => listFiles(path.join(out, searchFolder)), patient).toContain('sv.json');
    const before = await publicFiles(out);
    const [picture, paper] = [await findFile(/^media\/.*\.jpg$/), await findFile(/^files\/\d/)];
    const [print, archive] = [await findFile(/-press-.*\.jpg$/), await findFile(/\.zip$/)];
    const style = await findFile(/^_astro\/.*\.css$/);
    const fragment = await findFile(/pf_fragment$/);

    truncateSync(inPublic('guider/ugnen/index.html'), 700);
    truncateSync(inPublic('index.html'), 0);
    await rm(inPublic('guider/pannan/index.html'));
    await keepingTime('en/index.html', () => writeFile(inPublic('en/index.html'), 'x'));
    await rename(inPublic('guider/index.html'), path.join(cms.dataDir, 'elsewhere'));
    await symlink(path.join(cms.dataDir, 'elsewhere'), inPublic('guider/index.html'));
    truncateSync(inPublic('guider/borta/withdrawn.html'), 10);
    truncateSync(inPublic('sitemap.xml'), 10);
    truncateSync(inPublic('_redirects'), 0);
    await rm(inPublic('site.caddy'));
    truncateSync(inPublic(picture), 100);
    await rm(inPublic(paper));
    await rm(inPublic(print));
    await keepingTime(archive, () =>
      writeFile(inPublic(archive), Buffer.alloc(statSync(inPublic(archive)).size)),
    );
    await writeFile(inPublic(style), 'x');
    truncateSync(inPublic(fragment), 30);
    await writeFile(inPublic('guider/nagot.html'), 'of nobody');
    await mkdir(inPublic('media/99-abc'), { recursive: true });
    await writeFile(inPublic('media/99-abc/other.jpg'), 'of nobody');
    await mkdir(inPublic('.well-known'), { recursive: true });
    await writeFile(inPublic('.well-known/proof'), 'of the host');

    const isRight = async () => {
      const now = await publicFiles(out);
      const strays = [...now.keys()].filter((file) => !before.has(file));
      return [
        ...[...before].filter(([file, content]) => now.get(file) !== content).map(([file]) => file),
        ...strays,
      ];
    };
    await expect.poll(isRight, patient).toEqual([]);
    expect(statSync(inPublic('guider/index.html'), {}).isFile()).toBe(true);
    expect(contentOf('.well-known/proof')).toBe('of the host');
    await expect.poll(brokenHits, patient).toEqual([]);
    await expectSameAsFromScratch(cms);
    for (const named of ['index.html', 'site.caddy', picture, style, 'guider/nagot.html'])
      await expect.poll(() => publisher.output(), patient).toContain(named);
    expect(publisher.output()).toMatch(
      /Mended \d+ files of the public site, no longer what had been written: /,
    );
  });

  it('is put right at the next start, though size and time tell nothing', async () => {
    const before = await publicFiles(out);
    for (const file of ['guider/ugnen/index.html', 'en/index.html', 'sitemap.xml'])
      await keepingTime(file, () => writeFile(inPublic(file), Buffer.alloc(statSync(inPublic(file)).size)));
    await writeFile(inPublic('guider/ugnen/.left.tmp'), 'half');
    await start();
    await expect
      .poll(
        async () => [...(await publicFiles(out))].filter(([file, content]) => before.get(file) !== content),
        patient,
      )
      .toEqual([]);
    expect(existsSync(inPublic('guider/ugnen/.left.tmp'))).toBe(false);
  });

  it('comes back when all of it is removed, and when the link to it is, or its mark is damaged', async () => {
    const publisher = await start();
    const before = [...(await publicFiles(out)).keys()];
    const isBack = async () => before.filter((file) => !existsSync(inPublic(file)));
    await rename(path.join(cms.dataDir, 'releases'), path.join(cms.dataDir, 'removed'));
    await expect.poll(isBack, patient).toEqual([]);
    await rm(out);
    await expect.poll(isBack, patient).toEqual([]);
    await publisher.stop('SIGTERM');
    await writeFile(inPublic('.release.json'), '\0\0\0');
    await start();
    await expectSameAsFromScratch(cms);
  });
});

describe('A public folder that can only be read for a while', () => {
  it.skipIf(!mayClose)(
    'is told of plainly, and gets what waits by itself when it can be written',
    async () => {
      await start();
      const folder = inPublic('guider');
      setClosed(folder, true);
      const data = {
        language: 'sv' as const,
        title: 'Under stängning',
        slug: 'stangd',
        _status: 'published' as const,
      };
      const { id } = await cms.payload.create({ collection: 'guides', data });
      await expect
        .poll(async () => (await rowOf(id))?.error, patient)
        .toBe(
          'The public site cannot be written: its folder can only be read. Let Bruket write in the data folder ' +
            '(DATA_DIR); publishing then goes on by itself.',
        );
      expect((await verify()).code).toBe(1);
      setClosed(folder, false);
      await expect.poll(() => existsSync(inPublic('guider/stangd/index.html')), patient).toBe(true);
      await untilDrained(cms);
      expect((await rowOf(id))?.error).toBeFalsy();
      await expectSameAsFromScratch(cms);
    },
    5 * minute,
  );

  async function rowOf(documentId: number) {
    const where = { source: { equals: 'guides' }, documentId: { equals: documentId } };
    return (await cms.payload.find({ collection: 'publications', where, sort: '-id', limit: 1 })).docs[0];
  }
});

describe('`npm run verify`', () => {
  const all = /^Looked at \d+ files of the public site\. All stand as they were written\.$/;

  it('has the publisher at work look at everything and put it right, or does so itself', async () => {
    const publisher = await start();
    await expect.poll(verify, patient).toEqual({ code: 0, told: expect.stringMatching(all) as string });
    await keepingTime('index.html', () => writeFile(inPublic('index.html'), 'x'));
    const mended = /Mended 1 file of the public site, no longer what had been written: index\.html\.$/;
    expect(await verify()).toEqual({ code: 0, told: expect.stringMatching(mended) as string });
    await publisher.stop('SIGTERM');
    await keepingTime('index.html', () => writeFile(inPublic('index.html'), 'y'));
    expect(await verify()).toEqual({ code: 0, told: expect.stringMatching(mended) as string });
    await rm(out);
    expect(await verify()).toEqual({ code: 0, told: expect.stringMatching(all) as string });
    await expectSameAsFromScratch(cms);
  });

  it.skipIf(!mayClose)('ends with 1 where something cannot be put right', async () => {
    await start();
    truncateSync(inPublic('guider/ugnen/index.html'), 10);
    setClosed(inPublic('guider/ugnen'), true);
    const outcome = await verify();
    setClosed(inPublic('guider/ugnen'), false);
    expect(outcome).toEqual({
      code: 1,
      told: expect.stringMatching(
        /Could not mend 1 file .*: guider\/ugnen\/index\.html\. The public site cannot be written/,
      ) as string,
    });
  });
});

/** As the command does, once it has a database. */
function verify(): Promise<{ code: number | null; told: string }> {
  const task = fork(inRoot('launcher/process/task.ts'), ['verify', ''], {
    execPath: process.execPath,
    silent: true,
    env: { ...process.env, SITE_URL: nowhere, CMS_URL: nowhere },
  });
  let told = '';
  task.on(
    'message',
    ({ done, problem }: { done?: string; problem?: string }) => (told = done ?? problem ?? ''),
  );
  return new Promise((resolve) => task.once('exit', (code) => resolve({ code, told })));
}

/** Root may write in a folder whatever its rights are, but for this. */
function setClosed(folder: string, isClosed: boolean): void {
  if (process.getuid?.() === 0) execFileSync('chattr', [isClosed ? '+i' : '-i', folder], { stdio: 'ignore' });
  else chmodSync(folder, isClosed ? 0o555 : 0o755);
}

function canClose(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'bruket-closed-'));
  try {
    setClosed(folder, true);
    setClosed(folder, false);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Hits whose text a reader would not get. */
async function brokenHits(): Promise<string[]> {
  const index = await readPublishedIndex(out, 'sv');
  const broken = (index?.segments ?? ['']).flatMap((segment) => {
    const folder = inPublic(`${segment.slice(1)}fragment`);
    const files = existsSync(folder) ? readdirSync(folder) : ['no fragments'];
    return files.filter((file) => !isPacked(path.join(folder, file)));
  });
  return broken;
}

function isPacked(file: string): boolean {
  try {
    return gunzipSync(readFileSync(file)).length > 0;
  } catch {
    return false;
  }
}
