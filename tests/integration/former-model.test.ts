import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

let cms: OpenedPayload;
beforeAll(async () => {
  cms = await openPayload();
});
afterAll(() => cms?.close());

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
