import type { MigrateUpArgs } from '@payloadcms/db-postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

let cms: OpenedPayload;
beforeAll(async () => {
  cms = await openPayload();
});
afterAll(() => cms?.close());

it('Partners and the source of money of a project stand in their rows after the upgrade, also in its history', async () => {
  const { down, up } = await import('../../cms/migrations/20261129_000700_projects.ts');
  const { payload } = cms;
  const db = payload.db.drizzle as unknown as MigrateUpArgs['db'];
  const ids = await Promise.all(
    ['a', 'b'].map(
      async (name) =>
        (await payload.create({ collection: 'organisations', data: { title: name, slug: name } })).id,
    ),
  );
  const names = { title: 'Projekt', slug: 'projekt' };
  const { id } = await payload.create({ collection: 'projects', locale: 'sv', data: names });
  await payload.update({
    collection: 'projects',
    id,
    locale: 'en',
    data: { title: 'Project', slug: 'project' },
  });
  await down({ db, payload, req: {} as MigrateUpArgs['req'] });

  const client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
  const version = '(SELECT max(id) FROM _projects_v)';
  for (const [at, organisation] of [ids[1], ids[0]].entries()) {
    await client.query(
      `INSERT INTO projects_rels ("order", parent_id, path, organisations_id) VALUES (${at + 1}, ${id}, 'partners', ${organisation})`,
    );
    await client.query(
      `INSERT INTO _projects_v_rels ("order", parent_id, path, organisations_id) VALUES (${at + 1}, ${version}, 'version.partners', ${organisation})`,
    );
  }
  await client.query(`
    UPDATE projects SET funding_programme = 'eu-2014-2020', funding_amount = 1250;
    UPDATE projects_locales SET funding_funder = 'Länet', funding_statement = 'Så.' WHERE _locale = 'sv';
    UPDATE projects_locales SET funding_funder = 'The county' WHERE _locale = 'en';
    UPDATE _projects_v SET version_funding_amount = 7 WHERE id = ${version};
    UPDATE _projects_v_locales SET version_funding_funder = 'Förr' WHERE _locale = 'sv' AND _parent_id = ${version};`);
  await client.end();
  await up({ db, payload, req: {} as MigrateUpArgs['req'] });

  const kept = (locale: 'sv' | 'en') =>
    payload.findByID({ collection: 'projects', id, locale, depth: 0, fallbackLocale: false });
  const [swedish, english] = [await kept('sv'), await kept('en')];
  expect(swedish.partners?.map(({ organisation }) => organisation)).toEqual([ids[1], ids[0]]);
  const money = { programme: 'eu-2014-2020', amount: 1250 };
  expect(swedish.funding).toMatchObject([{ ...money, funder: 'Länet', statement: 'Så.' }]);
  expect(english.funding).toMatchObject([{ ...money, funder: 'The county' }]);
  const { docs } = await payload.findVersions({
    collection: 'projects',
    locale: 'sv',
    depth: 0,
    sort: '-id',
    limit: 1,
  });
  expect(docs[0]?.version.partners?.map(({ organisation }) => organisation)).toEqual([ids[1], ids[0]]);
  expect(docs[0]?.version.funding).toMatchObject([{ amount: 7, funder: 'Förr' }]);
});

it('A database of the former model is refused in one sentence, which says how to take its content along', async () => {
  const { inspectDatabase } = await import('../../cms/database/prepare-database.ts');
  await expect(inspectDatabase(cms.databaseUrl)).resolves.toMatchObject({ migrations: false });

  const client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
  await client.query(
    "INSERT INTO payload_migrations (name, batch) VALUES ('20261122_150023_initial', 1), ('20261122_161000_published_pages', 1)",
  );
  await client.end();
  await expect(inspectDatabase(cms.databaseUrl)).rejects.toThrow(
    /Export it with that version \(`npm run content -- export FOLDER`\), then import it here/,
  );
});
