import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionsOf, globalsOf } from '../../../cms/import-export/entities.ts';
import { exportContent, importContent } from '../../../cms/import-export/index.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { isRecord } from '../../../common/is-record.ts';
import { writeNaughty } from '../../support/naughty-content.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { picture, readFiles } from './sample-folder.ts';

let cms: OpenedPayload;
let database: Client;

beforeAll(async () => {
  cms = await openPayload();
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await cms.close();
});

async function exported(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-content-'));
  await exportContent(cms.payload, folder);
  return folder;
}

/** As an instance that has just been made. */
async function empty(): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'payload_migrations'",
  );
  await database.query(`truncate ${rows.map(({ name }) => `"${name}"`).join(', ')} restart identity cascade`);
  for (const folder of ['media', 'files'])
    await rm(path.join(cms.dataDir, 'uploads', folder), { recursive: true, force: true });
}

/** Given by the CMS itself, and what refers to it. */
const own = {
  document:
    /^(id|createdAt|updatedAt|translationKey|originalName|url|thumbnailURL|fingerprint|publishedAt|withdrawals)$/,
  richText: /^(id|blockName|picture)$/,
};

/** A rich text in its normal form, where white space at the ends of a line is nothing; nor is what is empty, such as a row of a list. */
function withoutOwn(value: unknown, names = own.document): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutOwn(one, names)).filter((one) => one !== null);
  if (!isRecord(value)) return value === '' || value === false ? null : value;
  if ('root' in value) return withoutOwn(fromLexical(value), own.richText);
  const parts = Object.entries(value)
    .filter(([name]) => !names.test(name))
    .map(([name, part]) => [name, withoutOwn(part, names)] as const);
  const told = parts.filter(([, part]) => part !== null).sort();
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/** All documents, in no order. */
async function stored(): Promise<string[]> {
  const found: unknown[] = [];
  const common = { locale: 'all', fallbackLocale: false, depth: 0 } as const;
  for (const { slug } of collectionsOf(cms.payload)) {
    const { docs } = await cms.payload.find({ ...common, collection: slug, pagination: false, draft: true });
    found.push(...docs.map((doc) => ({ slug, ...doc })));
  }
  for (const { slug } of globalsOf(cms.payload))
    found.push({ slug, ...(await cms.payload.findGlobal({ ...common, slug })) });
  return found.map((one) => JSON.stringify(withoutOwn(one))).sort();
}

test('odd texts in every field come back from an export into an empty instance as they were stored', async () => {
  const small = await sharp(await picture('#884422', 40))
    .png()
    .toBuffer();
  await writeNaughty(cms.payload, small, 3);
  const [before, first] = [await stored(), await exported()];
  await empty();
  await importContent(cms.payload, first);
  const second = await exported();
  expect(await readFiles(second)).toEqual(await readFiles(first));
  expect(await stored()).toEqual(before);
});
