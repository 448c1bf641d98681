import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { migrate, migrationNames } from './migrate.ts';
import { userErrors } from '../../common/errors.ts';
import { isReadable } from '../../publisher/store/read-texts.ts';
import { deriveStore, mendDrift } from '../published/derive-store.ts';
import { isDrifted } from '../published/find-drift.ts';
import { importContent } from '../import-export/index.ts';

/** What a database lacks before the product can run on it. */
export interface Needs {
  migrations: boolean;
  /** The published store has another form than this code writes, or was never made. */
  store: boolean;
  /** Content was written past the CMS, such as by SQL: the published store does not tell of it. */
  drift: boolean;
  firstUser: boolean;
  sampleContent: boolean;
}

export interface Preparation {
  /** The first administrator, made when there is no user. */
  admin: { email: string; password: string } | undefined;
  sampleContent: boolean;
}

/** The first migration of the model in which both languages of a text were one document. */
const formerModel = '20261122_150023_initial';

/**
 * Looks what a database lacks, without loading Payload: a second start is to be quick.
 *
 * @throws UserError when its content is of the former model
 */
export async function inspectDatabase(databaseUrl: string): Promise<Needs> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const names = await appliedMigrations(client);
    if (names.has(formerModel)) throw userErrors.formerModel();
    const migrations = (await migrationNames()).some((name) => !names.has(name));
    if (names.size === 0 || migrations) {
      const isFirst = names.size === 0;
      return {
        ...{ migrations: true, store: true, drift: false },
        firstUser: isFirst || (await isEmpty(client, 'users')),
        sampleContent: isFirst || (await isEmpty(client, 'publications')),
      };
    }
    const store = !(await isReadable(client));
    return {
      migrations,
      store,
      drift: !store && (await isDrifted(client)),
      firstUser: await isEmpty(client, 'users'),
      // Every change of content leaves a row here, so that emptied content is not taken for a first start.
      sampleContent: await isEmpty(client, 'publications'),
    };
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: Client): Promise<Set<string>> {
  const { rows: tables } = await client.query("SELECT to_regclass('payload_migrations') AS name");
  if (!tables[0]?.name) return new Set();
  const { rows } = await client.query<{ name: string }>('SELECT name FROM payload_migrations');
  return new Set(rows.map(({ name }) => name));
}

async function isEmpty(client: Client, table: 'users' | 'publications'): Promise<boolean> {
  const { rows } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
  return rows.length === 0;
}

/** Migrates, makes the first administrator and imports the sample content, each where it is needed. */
export async function prepareDatabase(
  payload: Payload,
  needs: Needs,
  { admin, sampleContent }: Preparation,
  report: (step: string) => void,
): Promise<void> {
  if (needs.migrations) {
    report('Migrate the database');
    await migrate(payload);
  }
  if (needs.store) {
    report('Derive the published store');
    await deriveStore(payload, (done, total) => process.send?.({ done, total }));
  }
  if (needs.drift) {
    const { changed } = await mendDrift(payload);
    report(`Published ${changed} texts anew that had been written past the CMS`);
  }
  if (needs.firstUser && admin) {
    report(`Make the first account, ${admin.email}`);
    await payload.create({ collection: 'users', data: { ...admin, role: 'administrator' } });
  }
  if (needs.sampleContent && sampleContent) {
    report('Draw the sample pictures');
    await promisify(execFile)(process.execPath, [drawPictures]);
    report('Import the sample content');
    await importContent(payload, sampleFolder);
  }
}

const sampleFolder = path.join(import.meta.dirname, '../../content/sample');
const drawPictures = path.join(import.meta.dirname, '../sample-pictures/index.ts');
