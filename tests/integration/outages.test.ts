import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databaseServer } from '../support/database-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Answer, type Staff } from '../support/rest.ts';
import { canMount, mount, unmount } from '../support/small-disk.ts';

let cms: OpenedPayload;
let staff: Staff;
let english: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  english = await signIn(cms.payload, 'anna@example.org', { language: 'en' });
});

afterAll(() => cms?.close());

const told = ({ status, body }: Answer): string => `${status} ${body.errors?.[0].message}`;
const save = (person: Staff) => person.post('/topics?locale=sv', { title: 'Energi', slug: 'energi' });
const topics = async () => (await cms.payload.count({ collection: 'topics' })).totalDocs;

async function ask(question: string): Promise<void> {
  const client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
  await client.query(question);
  await client.end();
}

describe('What PostgreSQL cannot do', () => {
  afterEach(() => ask('DROP FUNCTION IF EXISTS refuse() CASCADE'));

  interface Refusal {
    table?: string;
    atCommit?: boolean;
  }

  /** Every new row is refused so, at once or when its transaction is committed. */
  async function refuse(
    sqlstate: string,
    { table = 'topics', atCommit = false }: Refusal = {},
  ): Promise<void> {
    const when = atCommit ? 'DEFERRABLE INITIALLY DEFERRED' : '';
    await ask(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${sqlstate}'; END $$;
      CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON ${table} ${when}
        FOR EACH ROW EXECUTE FUNCTION refuse()`);
  }

  it.each([
    ['disk_full', '53100', /^507 Ingenting kunde sparas, för serverns disk är full\. /],
    ['too_many_connections', '53300', /^503 Databasen svarar inte just nu\. /],
    ['admin_shutdown', '57P01', /^503 Databasen svarar inte just nu\. /],
    ['connection_failure', '08006', /^503 Databasen svarar inte just nu\. /],
    ['io_error', '58030', /^503 Databasen svarar inte just nu\. /],
  ])('is told to staff: %s', async (_, sqlstate, sentence) => {
    await refuse(sqlstate);
    expect(told(await save(staff))).toMatch(sentence);
    expect(await topics()).toBe(0);
  });

  it('is told in the language of who works', async () => {
    await refuse('53100');
    expect(told(await save(english))).toMatch(/^507 Nothing could be saved, since the disk .* is full\./);
  });

  it('is told as well when it comes to light as the transaction is stored', async () => {
    await refuse('53100', { atCommit: true });
    expect(told(await save(staff))).toMatch(/^507 /);
    expect(await topics()).toBe(0);
  });

  it('is told as well of a version that cannot be kept', async () => {
    await refuse('53100', { table: '_guides_v' });
    const guide = { language: 'sv', title: 'Mät först' };
    expect(told(await staff.post('/guides?locale=sv&draft=true', guide))).toMatch(/^507 /);
    expect((await cms.payload.count({ collection: 'guides' })).totalDocs).toBe(0);
  });

  it('stays unsaid where it is an error of ours', async () => {
    await refuse('42P01');
    expect(told(await save(staff))).toBe('500 Something went wrong.');
  });
});

describe('While PostgreSQL is away', () => {
  it('a save says so, also of somebody who was signed in, and works again by itself', async () => {
    const database = databaseServer(cms);
    for (const end of [database.shutDown, database.crash]) {
      await end();
      expect(told(await save(staff))).toMatch(/^503 Databasen svarar inte just nu\. Texten finns kvar/);
      expect(
        told(await stranger(cms.payload).post('/users/login', { email: 'a@b.se', password: 'x' })),
      ).toMatch(/^503 Databasen svarar inte/);
      await database.start();
      const before = await topics();
      const title = `Energi ${before}`;
      expect(await staff.post('/topics?locale=sv', { title, slug: `energi-${before}` })).toMatchObject({
        status: 201,
      });
      expect(await topics()).toBe(before + 1);
    }
  });

  it('connections that it ends are made anew, however often', async () => {
    for (let round = 0; round < 25; round++) {
      await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()`);
      await expect.poll(async () => (await staff.get('/topics?limit=1')).status).toBe(200);
    }
  });

  it('somebody who is signed out is refused as ever', async () => {
    expect((await stranger(cms.payload).post('/topics', { title: 'Energi' })).status).toBe(403);
  });
});

describe.skipIf(!canMount())('While the disk for uploads', () => {
  const folder = () => path.join(cms.dataDir, 'uploads/files');
  const upload = (size: number) =>
    staff.upload('POST', '/files?locale=sv', new File(['a,b\n'.repeat(size / 4)], 'mått.csv'), {
      title: 'Mått',
    });

  beforeAll(() => {
    mkdirSync(folder(), { recursive: true });
    mount(folder(), '300k');
  });

  afterAll(() => unmount(folder()));

  it('is full, that is told, and nothing of the file is left', async () => {
    writeFileSync(path.join(folder(), 'filler'), Buffer.alloc(200_000));
    expect(told(await upload(200_000))).toMatch(/^507 Ingenting kunde sparas, för serverns disk är full\. /);
    expect((await cms.payload.count({ collection: 'files' })).totalDocs).toBe(0);
    expect(readdirSync(folder())).toEqual(['filler']);
    expect((await upload(1000)).status).toBe(201);
  });

  it('can only be read, that is told', async () => {
    execFileSync('mount', ['-o', 'remount,ro', folder()]);
    expect(told(await upload(1000))).toMatch(/^503 Filen kunde inte lagras/);
  });
});
