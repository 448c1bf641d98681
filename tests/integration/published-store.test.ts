import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from '@payloadcms/db-postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../launcher/config/root.ts';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';

let cms: OpenedPayload;

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
});

afterAll(() => cms?.close());

let count = 0;
const title = () => `Ångan ${(count += 1)}`;

function createGuide(data: object = {}) {
  return cms.payload.create({
    collection: 'guides',
    data: { language: 'sv', title: title(), slug: '', _status: 'published', ...data } as never,
  });
}

async function query<T extends object>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return (await cms.payload.db.drizzle.execute(statement)).rows as unknown as T[];
}

interface Row {
  language: string;
  slug: string;
  visible_from: string | null;
  translation: number | null;
  data: { title: string };
  body: object;
  tags: string[];
}

const rowsOf = (source: string, id: number) =>
  query<Row>(sql`SELECT * FROM published_texts WHERE source = ${source} AND id = ${id} ORDER BY language`);

async function allTexts(): Promise<string> {
  return JSON.stringify(await query(sql`SELECT * FROM published_texts`));
}

async function derive() {
  const { deriveStore } = await import('../../cms/published/derive-store.ts');
  return deriveStore(cms.payload);
}

async function mend() {
  const { mendDrift } = await import('../../cms/published/derive-store.ts');
  return mendDrift(cms.payload);
}

describe('The published store', () => {
  it('has a text with all that its page shows, and the tags of what it refers to', async () => {
    const person = await cms.payload.create({ collection: 'people', data: { name: 'Exempelperson Ek' } });
    const guide = await createGuide({ contacts: [person.id], lede: 'Börja här' });
    const [row] = await rowsOf('guides', guide.id);
    expect(row).toMatchObject({
      language: 'sv',
      slug: guide.slug,
      data: { title: guide.title, lede: 'Börja här' },
      body: { contacts: [person.id] },
      tags: [`people:${person.id}`],
    });
  });

  it('has nothing of drafts, of those on top of what is published, and of staff', async () => {
    const draft = { _status: 'draft', title: 'Hemligt utkast' } as const;
    await createGuide(draft);
    const { id } = await createGuide();
    const before = await allTexts();
    await cms.payload.update({ collection: 'guides', id, draft: true, data: { title: 'Hemligare' } });
    await cms.payload.create({
      collection: 'users',
      data: { email: 'anna@bruket.example', password: 'ett långt hemligt lösenord', role: 'author' },
    });
    expect(await allTexts()).toBe(before);
    expect(before).not.toMatch(/Hemlig|@bruket/);
  });

  it('has what waits for its time, with that time', async () => {
    const at = '2099-05-06T07:08:09.000Z';
    const { id } = await createGuide({ publishAt: at });
    const [row] = await rowsOf('guides', id);
    expect(new Date(row?.visible_from ?? 0).toISOString()).toBe(at);
  });

  it.each([
    ['withdrawn', { _status: 'draft' }],
    ['trashed', { deletedAt: new Date().toISOString() }],
  ])('has nothing of what is %s', async (_, data) => {
    const { id } = await createGuide();
    await cms.payload.update({ collection: 'guides', id, data: data as never });
    expect(await rowsOf('guides', id)).toEqual([]);
  });

  it('changes with the transaction of the change, or not at all', async () => {
    const before = await allTexts();
    const transactionID = (await cms.payload.db.beginTransaction()) ?? '';
    const data = { language: 'sv', title: title(), slug: '', _status: 'published' } as const;
    const { id } = await cms.payload.create({ collection: 'guides', data, req: { transactionID } });
    await cms.payload.db.rollbackTransaction(transactionID);
    expect(await rowsOf('guides', id)).toEqual([]);
    expect(await allTexts()).toBe(before);
  });

  it('tells of each text which one is its translation, drafts too, until that is gone', async () => {
    const { id, translationKey } = await createGuide();
    const english = await createGuide({ language: 'en', translationKey, _status: 'draft' });
    expect((await rowsOf('guides', id))[0]?.translation).toBe(english.id);
    await cms.payload.delete({ collection: 'guides', id: english.id });
    expect((await rowsOf('guides', id))[0]?.translation).toBeNull();
  });

  it('tells of a thing in each language in which it has a name and is not hidden', async () => {
    const { id } = await cms.payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Ånga', slug: 'anga' },
    });
    expect((await rowsOf('topics', id)).map(({ language }) => language)).toEqual(['sv']);
    const english = { title: 'Steam', slug: 'steam' };
    await cms.payload.update({ collection: 'topics', id, locale: 'en', data: english });
    expect((await rowsOf('topics', id)).map(({ language }) => language)).toEqual(['en', 'sv']);
    await cms.payload.update({ collection: 'topics', id, locale: 'sv', data: { hidden: true } });
    expect((await rowsOf('topics', id)).map(({ language }) => language)).toEqual(['en']);
  });

  it('no longer refers to what was deleted', async () => {
    const { id } = await cms.payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Gas', slug: 'gas' },
    });
    const guide = await createGuide({ topics: [id] });
    await cms.payload.delete({ collection: 'topics', id });
    expect((await rowsOf('guides', guide.id))[0]?.tags).toEqual([]);
  });
});

describe('Deriving the store anew', () => {
  it('finds nothing to change after all that has been done here', async () => {
    expect(await derive()).toMatchObject({ changed: 0 });
    expect(await mend()).toMatchObject({ changed: 0 });
  });

  it('mends a row that is wrong, one that is missing and one too many, and tells the publisher of them', async () => {
    const [wrong, missing] = [await createGuide(), await createGuide()];
    await query(
      sql`UPDATE published_texts SET data = '{"title":"Fel"}' WHERE source = 'guides' AND id = ${wrong.id}`,
    );
    await query(sql`DELETE FROM published_texts WHERE source = 'guides' AND id = ${missing.id}`);
    await query(
      sql`INSERT INTO published_texts (source, id, language, data, tags) VALUES ('guides', 99999, 'sv', '{}', '{}')`,
    );
    const last = (await query<{ id: number }>(sql`SELECT max(id) AS id FROM publications`))[0]?.id;
    expect(await derive()).toMatchObject({ changed: 3 });
    expect((await rowsOf('guides', wrong.id))[0]?.data.title).toBe(wrong.title);
    expect(await rowsOf('guides', missing.id)).toHaveLength(1);
    const told = await query<{ id: string }>(
      sql`SELECT document_id::int AS id FROM publications WHERE id > ${last} ORDER BY document_id`,
    );
    expect(told.map(({ id }) => id)).toEqual([wrong.id, missing.id, 99999]);
  });

  it('is asked for by what was written by SQL, in a document, a name or a trash', async () => {
    const { findDrift } = await import('../../cms/published/find-drift.ts');
    const guide = await createGuide();
    const topic = await cms.payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Vatten', slug: 'vatten' },
    });
    const client = await cms.payload.db.pool.connect();
    expect([...(await findDrift(client))]).toEqual([]);
    await client.query(`UPDATE guides SET title = 'Ur psql' WHERE id = ${guide.id}`);
    await client.query(`UPDATE topics_locales SET title = 'Ur psql' WHERE _parent_id = ${topic.id}`);
    expect([...(await findDrift(client))]).toEqual([
      ['guides', 1],
      ['topics', 1],
    ]);
    expect(await mend()).toEqual({ checked: expect.any(Number), changed: 2 });
    expect([...(await findDrift(client))]).toEqual([]);
    client.release();
    expect((await rowsOf('guides', guide.id))[0]?.data.title).toBe('Ur psql');
  });
});

describe('A row that cannot be read', () => {
  let publisher: TestPublisher;
  afterEach(() => publisher.close());

  it('leaves its page as it was; all else goes live, the fault is told, and it heals with the row', async () => {
    const broken = await createGuide();
    publisher = await openPublisher(cms);
    const page = path.join(publisher.out, 'guider', broken.slug, 'index.html');
    await cms.payload.update({
      collection: 'guides',
      id: broken.id,
      data: { title: 'Rättad', _status: 'published' },
    });
    await query(
      sql`UPDATE published_texts SET data = '{"title":1}' WHERE source = 'guides' AND id = ${broken.id}`,
    );
    const other = await createGuide();
    const { failed } = await publisher.publish();
    expect(failed).toEqual([{ address: `guides ${broken.id}`, reason: '“title” is no string' }]);
    expect(await readFile(page, 'utf8')).toContain(broken.title);
    expect(await guidePage(other.slug)).toContain(other.title);
    expect(await readFile(path.join(publisher.out, 'guider/rss.xml'), 'utf8')).toContain(other.title);
    expect(await readFile(path.join(publisher.out, 'guider', broken.slug, 'index.md'), 'utf8')).toContain(
      broken.title,
    );
    const [row] = await query<{ error: string }>(
      sql`SELECT error FROM publications WHERE source = 'guides' AND document_id = ${broken.id} ORDER BY id DESC LIMIT 1`,
    );
    expect(row?.error).toContain('“title” is no string');

    await derive();
    await publisher.publish();
    expect(await readFile(page, 'utf8')).toContain('Rättad');
  });

  it.each([
    ['at work', () => Promise.resolve()],
    ['started again', () => publisher.restart()],
  ])('keeps its page when a publisher that is %s makes everything anew', async (_, act) => {
    const slug = `bruten-${(count += 1)}`;
    const broken = await createGuide({ slug: `tidigare-${slug}` });
    publisher = await openPublisher(cms);
    await cms.payload.update({ collection: 'guides', id: broken.id, data: { slug, _status: 'published' } });
    await publisher.publish();
    const isBroken = sql`source = 'guides' AND id = ${broken.id}`;
    await query(
      sql`UPDATE published_texts SET data = jsonb_set(data::jsonb, '{title}', '1') WHERE ${isBroken}`,
    );
    await act();
    const id = await publishEverything();

    expect(await guidePage(slug)).toContain(broken.title);
    expect(await guidePage('')).not.toContain(broken.title);
    const [row] = await query<{ error: string }>(sql`SELECT error FROM publications WHERE id = ${id}`);
    expect(row?.error).toContain(`guides ${broken.id}: “title” is no string`);
    const redirects = await readFile(path.join(publisher.out, '_redirects'), 'utf8');
    expect(redirects).toContain(`/guider/tidigare-${slug}/ /guider/${slug}/ 301\n`);
    expect(redirects).not.toContain(`/guider/${slug}/withdrawn.html`);
    expect((await derive()).changed).toBe(1);
  });

  it('goes live by itself once it can be read, although nobody has recorded that', async () => {
    const broken = await createGuide();
    publisher = await openPublisher(cms);
    const isBroken = sql`source = 'guides' AND id = ${broken.id}`;
    await query(
      sql`UPDATE published_texts SET data = jsonb_set(data::jsonb, '{title}', '1') WHERE ${isBroken}`,
    );
    await publishEverything();
    expect(await guidePage('')).not.toContain(broken.title);
    await query(
      sql`UPDATE published_texts SET data = jsonb_set(data::jsonb, '{title}', '"Läsbar igen"') WHERE ${isBroken}`,
    );
    const pages = async () => {
      await publisher.publish();
      return [await guidePage(broken.slug), await guidePage('')].map((page) => page.includes('Läsbar igen'));
    };
    await expect.poll(pages, { timeout: 30_000, interval: 500 }).toEqual([true, true]);
    await derive();
  });

  it('keeps no page whose time is yet to come', async () => {
    const broken = await createGuide();
    publisher = await openPublisher(cms);
    await query(
      sql`UPDATE published_texts SET data = '{"title":1}', visible_from = '2099-01-01' WHERE source = 'guides' AND id = ${broken.id}`,
    );
    await publishEverything();
    expect(existsSync(path.join(publisher.out, 'guider', broken.slug, 'index.html'))).toBe(false);
    await derive();
  });

  const guidePage = (slug: string) =>
    readFile(path.join(publisher.out, 'guider', slug, 'index.html'), 'utf8');

  async function publishEverything(): Promise<number> {
    const [row] = await query<{ id: number }>(
      sql`INSERT INTO publications (source, operation) VALUES ('everything', 'change') RETURNING id`,
    );
    await publisher.publish();
    return row!.id;
  }
});

describe('The publisher', () => {
  let publisher: PublisherProcess | undefined;
  afterEach(() => publisher?.stop());

  it('waits for a store of another form and says so, until the CMS has brought it to its own', async () => {
    await query(sql`UPDATE published_store SET version = 99`);
    publisher = startPublisher();
    await expect.poll(() => publisher?.output(), { timeout: 20_000 }).toContain('has another form');
    const guide = await createGuide();
    await derive();
    await publisher.working;
    await untilDrained(cms);
    const page = path.join(cms.dataDir, 'public/guider', guide.slug, 'index.html');
    expect(await readFile(page, 'utf8')).toContain(guide.title);
  });

  it('loads neither Payload nor Next nor drizzle, in any of its threads', async () => {
    const hooks = path.join(cms.dataDir, 'no-cms.mjs');
    await writeFile(
      hooks,
      `import { registerHooks } from 'node:module';
       const foreign = /^(payload|@payloadcms|next|drizzle-orm|react)(\\/|$)/;
       registerHooks({ resolve(specifier, context, next) {
         if (foreign.test(specifier)) throw new Error('CMS loaded: ' + specifier);
         return next(specifier, context);
       } });`,
    );
    const child = spawn(process.execPath, ['--import', hooks, inRoot('publisher/main.ts')], {
      cwd: inRoot('.'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: `--import=${hooks}`, SITE_URL: 'http://127.0.0.1:9' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += String(text)));
    const exit = new Promise((resolve) => child.once('exit', resolve));
    const ready = new Promise((resolve) => child.once('message', resolve));
    expect(await Promise.race([ready, exit])).toEqual({ ready: true });
    await createGuide();
    await untilDrained(cms);
    child.kill('SIGTERM');
    await exit;
    expect(output).not.toContain('CMS loaded');
  });
});
