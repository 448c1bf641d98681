import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MigrateUpArgs } from '@payloadcms/db-postgres';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

/** The last migration before guides had services, and case studies sectors from a list. */
const formerModel = '20261129_000700_projects';

let cms: OpenedPayload;
let client: Client;

beforeAll(async () => {
  cms = await openPayload();
  client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await cms?.close();
});

type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table of content, in one order. */
async function allRows(): Promise<Rows> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'payload_%'`,
  );
  const rows: Rows = {};
  for (const { name } of tables) {
    const found = await client.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" AS t ORDER BY to_jsonb(t) ->> 'id', to_jsonb(t)::text`,
    );
    rows[name] = found.rows.map(({ row }) => row);
  }
  return rows;
}

async function run(direction: 'up' | 'down'): Promise<void> {
  const { migrationNames } = await import('../../cms/database/migrate.ts');
  const names = (await migrationNames()).filter((name) => name > formerModel);
  expect(names.length).toBeGreaterThan(0);
  for (const name of direction === 'up' ? names : names.toReversed()) {
    const migration = (await import(`../../cms/migrations/${name}.ts`)) as Record<
      'up' | 'down',
      (args: MigrateUpArgs) => Promise<void>
    >;
    await migration[direction]({ db: cms.payload.db.drizzle } as unknown as MigrateUpArgs);
  }
}

const study = (title: string, sector: string, more: object = {}) => ({
  collection: 'case-studies' as const,
  data: {
    language: 'sv' as const,
    title,
    slug: title.toLowerCase().replaceAll(' ', '-'),
    sector,
    companySize: 'small' as const,
    costBand: '100k-500k' as const,
    duration: 'Åtta månader',
    metrics: [{ label: 'El', unit: 'kWh', before: 3, after: 2, note: 'Per ton' }],
    _status: 'published' as const,
    ...more,
  },
});

it('Everything that staff wrote in the former model is there after the migrations, sectors as words and from the list', async () => {
  const { payload } = cms;
  const known = await payload.create(study('Gjuteriet', ' Gjuteri '));
  const english = await payload.create(study('The mill', 'Paper manufacturing', { language: 'en' }));
  const unknown = await payload.create(study('Det ovanliga', 'Rymdfart & åäö'));
  await payload.update({
    ...study('Gjuteriets utkast', 'Sågverk', { _status: 'draft' }),
    id: known.id,
    draft: true,
  });
  await payload.create({
    collection: 'guides',
    data: { language: 'sv', title: 'Guiden', slug: 'guiden', need: 'spara', checklist: [{ text: 'Klart' }] },
  });

  await run('down');
  const before = await allRows();
  await run('up');
  const after = await allRows();
  for (const [table, rows] of Object.entries(before)) {
    expect(after[table]?.length, table).toBe(rows.length);
    rows.forEach((row, place) => expect(after[table]?.[place], table).toMatchObject(row));
  }

  const stored = async (id: number, draft = false) => {
    const { industry, sector } = await payload.findByID({ collection: 'case-studies', id, draft });
    return { industry, sector };
  };
  expect(await stored(known.id)).toEqual({ industry: '24', sector: ' Gjuteri ' });
  expect(await stored(known.id, true)).toEqual({ industry: '16', sector: 'Sågverk' });
  expect(await stored(english.id)).toEqual({ industry: '17', sector: 'Paper manufacturing' });
  expect(await stored(unknown.id)).toEqual({ industry: null, sector: 'Rymdfart & åäö' });
});

it('Accounts from before there were roles are those of administrators', async () => {
  const { payload } = cms;
  const { id } = await payload.create({
    collection: 'users',
    data: { email: 'anna@example.org', password: 'sju sura stenar i en mur', role: 'reader' },
  });
  await run('down');
  await run('up');
  expect((await payload.findByID({ collection: 'users', id })).role).toBe('administrator');
});
