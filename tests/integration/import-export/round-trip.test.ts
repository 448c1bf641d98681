import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionsOf, globalsOf } from '../../../cms/import-export/entities.ts';
import { exportContent, importContent } from '../../../cms/import-export/index.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { isRecord } from '../../../common/is-record.ts';
import { writeNaughty } from '../../support/naughty-content.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { picture, readFiles } from './sample-folder.ts';
import sharp from 'sharp';

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
const own =
  /^(id|createdAt|updatedAt|translationKey|originalName|url|thumbnailURL|picture|value|fingerprint|publishedAt)$/;

/** A rich text in its normal form: white space at the ends of a line is nothing that anybody sees. */
function withoutOwn(value: unknown): unknown {
  if (value === '' || value === false) return null;
  if (Array.isArray(value)) return value.map(withoutOwn);
  if (!isRecord(value)) return value;
  if ('root' in value) return withoutOwn(fromLexical(value));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (own.test(key) ? [] : [[key, withoutOwn(part)]])),
  );
}

async function stored(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const common = { locale: 'all', fallbackLocale: false, depth: 0 } as const;
  for (const { slug } of collectionsOf(cms.payload)) {
    const { docs } = await cms.payload.find({ ...common, collection: slug, pagination: false, draft: true });
    for (const doc of docs) {
      const {
        title,
        name,
        filename,
        from,
        language,
        slug: address,
      } = doc as unknown as Record<string, unknown>;
      const key = JSON.stringify([slug, filename ?? name ?? from ?? title, address, language]);
      found[`${key} ${Object.keys(found).filter((one) => one.startsWith(key)).length}`] = withoutOwn(doc);
    }
  }
  for (const { slug } of globalsOf(cms.payload))
    found[slug] = withoutOwn(await cms.payload.findGlobal({ ...common, slug }));
  return found;
}

test('odd texts in every field come back from an export into an empty instance as they were stored', async () => {
  const small = await sharp(await picture('#884422', 40))
    .png()
    .toBuffer();
  await writeNaughty(cms.payload, small, Number(process.env['N'] ?? 3));
  const [before, first] = [await stored(), await exported()];
  await empty();
  await importContent(cms.payload, first);
  const second = await exported();
  expect(await readFiles(second)).toEqual(await readFiles(first));
  expect(await stored()).toEqual(before);
});
