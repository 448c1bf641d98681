import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { userErrors } from '../../common/errors.ts';

const folder = path.join(import.meta.dirname, '../migrations');

/** The names of all migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

/**
 * Brings the database to the newest migration and looks whether that is so: migrating now and then
 * does nothing and reports success (Payload's issue 17757).
 */
export async function migrate(payload: Payload): Promise<void> {
  await payload.db.migrate();
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false, depth: 0 });
  const applied = new Set(docs.map(({ name }) => name));
  const missing = (await migrationNames()).filter((name) => !applied.has(name));
  if (missing.length > 0) throw userErrors.migrationsMissing(missing);
}
