import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let swedish: Staff;
let english: Staff;
let database: Client;

beforeAll(async () => {
  cms = await openPayload();
  swedish = await signIn(cms.payload, 'sv@example.org');
  english = await signIn(cms.payload, 'en@example.org', { language: 'en' });
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
});

afterEach(() => database.query('DELETE FROM redirects; DELETE FROM published_pages'));

afterAll(async () => {
  await database?.end();
  await cms?.close();
});

const create = (from: string, to = '/guider/', staff = swedish) => staff.post('/redirects', { from, to });
const trash = (id: unknown) =>
  swedish.patch(`/redirects/${String(id)}`, { deletedAt: new Date().toISOString() });

/** What a person reads beside the field. */
const reason = ({ body }: { body: { errors?: { data?: { errors?: { message: string }[] } }[] } }) =>
  body.errors?.[0]?.data?.errors?.[0]?.message;

async function stored(from: string, to = '/guider/') {
  const { status, body } = await create(from, to);
  expect([status, body.errors]).toEqual([201, undefined]);
  return [body.doc.from, body.doc.to];
}

/** As the publisher notes that a page stands. */
const publish = (address: string, tags: string[] = [], files: string[] = []) =>
  database.query('INSERT INTO published_pages (address, tags, files, hash) VALUES ($1, $2, $3, $4)', [
    address,
    tags,
    files,
    'x',
  ]);

describe('A redirect is stored', () => {
  it('in the form that its addresses are compared in', async () => {
    expect(await stored('/%C3%A5ret', '/sok/?q=%C3%A5tervinning')).toEqual(['/året/', '/sok/?q=återvinning']);
    expect(await stored(' //gammal\u200b//sida ')).toEqual(['/gammal/sida/', '/guider/']);
  });

  it('and stays as it is when it is saved again', async () => {
    const { body } = await create('/100%', '/om–oss/?a=%26');
    const again = await swedish.patch(`/redirects/${body.doc.id}`, { to: body.doc.to });
    expect([again.status, again.body.doc.from, again.body.doc.to]).toEqual([
      200,
      '/100%25/',
      '/om–oss/?a=%26',
    ]);
  });
});

describe('A redirect that could not work is refused with the reason', () => {
  it.each([
    ['/gammal?id=3', '/guider/', 'Ta bort allt från och med ? eller #', 'Remove everything from ? or # on'],
    ['/gammal#del', '/guider/', 'Ta bort allt från och med ? eller #', 'Remove everything from ? or # on'],
    ['gammal', '/guider/', 'börjar med ett snedstreck', 'begins with a slash'],
    ['/_redirects', '/guider/', 'filer som webbplatsen själv behöver', 'files of its own'],
    ['/gammal', 'https:////evil.example', 'vart adressen leder', 'where the address leads'],
    ['/gammal', '/\\evil.example', 'vanliga snedstreck', 'ordinary slashes'],
    ['/gammal', '/gammal/#del', 'leder till sig själv', 'leads to itself'],
  ])('%s to %s', async (from, to, inSwedish, inEnglish) => {
    const answers = [await create(from, to), await create(from, to, english)];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers.map(reason)).toEqual([
      expect.stringContaining(inSwedish),
      expect.stringContaining(inEnglish),
    ]);
  });

  it('where a page or a file stands', async () => {
    await publish('/guider/elen/', [], ['/files/rapport.pdf']);
    expect(reason(await create('/guider/elen'))).toContain('På /guider/elen/ finns något publicerat');
    expect(reason(await create('/files/rapport.pdf'))).toContain('/files/rapport.pdf');
  });

  it('but not where a page was withdrawn, or has not come to stand', async () => {
    const { goneTag } = await import('../../common/protocol/cache-tags.ts');
    await publish('/guider/dragen/', [goneTag]);
    await database.query(`UPDATE published_pages SET hash = '' WHERE address = '/guider/'`);
    expect((await create('/guider/dragen/')).status).toBe(201);
  });

  it('when it closes a circle', async () => {
    await create('/a', '/b?x=1');
    await create('/b', '/c/');
    const answer = await create('/c', '/a');
    expect(reason(answer)).toContain('/c/ → /a → /b?x=1 → /c/');
    const other = await create('/d', 'https://example.org/');
    expect(reason(await swedish.patch(`/redirects/${other.body.doc.id}`, { to: '/d' }))).toContain(
      'leder till sig själv',
    );
  });

  it('when two are saved at the same moment that would close one', async () => {
    const pairs = await Promise.all([create('/x', '/y/'), create('/y', '/x/')]);
    expect(pairs.map(({ status }) => status).toSorted()).toEqual([201, 400]);
  });
});

describe('An address', () => {
  it('is redirected once, however it is written', async () => {
    await create('/året', '/ny/');
    const answer = await create('/%C3%A5ret/');
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toBe('Det här fältet behöver rättas: Från');
    expect(reason(answer)).toBe('/året/ omdirigeras redan, till /ny/. Ändra den omdirigeringen i stället.');
  });

  it('is redirected once, also by two at the same moment', async () => {
    const made = await Promise.all([1, 2, 3].map(() => create('/samtidigt')));
    expect(made.map(({ status }) => status).toSorted()).toEqual([201, 400, 400]);
  });

  it('is held by the database', async () => {
    const insert = `INSERT INTO redirects ("from", "to", updated_at, created_at) VALUES ('/db/', '/', now(), now())`;
    await database.query(insert);
    await expect(database.query(insert)).rejects.toThrow('redirects_in_use');
  });

  it('is free again when its redirect is in the trash, which then cannot come back', async () => {
    const { body } = await create('/fri');
    expect((await trash(body.doc.id)).status).toBe(200);
    const anew = await create('/fri', '/ny/');
    expect(anew.status).toBe(201);

    const back = () => swedish.patch(`/redirects/${body.doc.id}?trash=true`, { deletedAt: null });
    expect(reason(await back())).toContain('/fri/ omdirigeras redan, till /ny/');
    await trash(anew.body.doc.id);
    const restored = await back();
    expect([restored.status, restored.body.doc?.deletedAt ?? null]).toEqual([200, null]);
  });

  it('may be what it is in the trash, and when it goes there', async () => {
    const { body } = await create('/sida');
    await publish('/sida/');
    expect((await trash(body.doc.id)).status).toBe(200);
  });
});
