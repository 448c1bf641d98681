import { sql } from '@payloadcms/db-postgres';
import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest } from 'payload';
import { languages, type Language } from '../../../common/languages.ts';
import { invalidField } from '../../errors/invalid-field.ts';
import { candidates, comesFrom } from '../../slugs/slug-candidates.ts';
import { text, type TextKey } from '../../i18n/texts.ts';
import { transactionOf, waitForTurn } from '../../database/transaction.ts';
import type { UpdateArguments } from '../update-arguments.ts';

/** A thing with names in both languages, and one of its addresses that another has got meanwhile. */
interface Taken {
  collection: CollectionSlug;
  id: number;
  language: Language;
  title: string;
  slug: string;
}

/**
 * What comes back from the trash may find its address taken. One that was made from the title moves to the
 * next free one, in each language; one that staff wrote is theirs to change.
 */
export const freeAddresses: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update' || !collection.flattenedFields.some(({ name }) => name === 'slug')) return args;
  const { id, data } = args as UpdateArguments;
  if (id === undefined || data['deletedAt'] !== null) return args;
  const { slug } = collection;
  for (const language of languages) {
    await waitForTurn(req, `slug ${slug} ${language}`);
    const taken = await findTaken(slug, Number(id), language, req);
    if (taken) await moveToFree(taken, req);
  }
  return args;
};

async function findTaken(
  collection: CollectionSlug,
  id: number,
  language: Language,
  req: PayloadRequest,
): Promise<Taken | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT slug, title FROM ${names(collection)}
    WHERE _parent_id = ${id} AND _locale = ${language} AND slug IS NOT NULL`);
  const own = rows[0] as { slug: string; title: string } | undefined;
  if (!own || !(await isTaken(collection, own.slug, { id, language }, req))) return undefined;
  return { collection, id, language, ...own };
}

async function isTaken(
  collection: CollectionSlug,
  slug: string,
  { id, language }: { id: number; language: Language },
  req: PayloadRequest,
): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT 1 FROM ${names(collection)} AS name JOIN ${sql.identifier(collection)} AS thing
    ON thing.id = name._parent_id
    WHERE name._locale = ${language} AND name.slug = ${slug} AND thing.id <> ${id}
    AND thing.deleted_at IS NULL LIMIT 1`);
  return rows.length > 0;
}

async function moveToFree(taken: Taken, req: PayloadRequest): Promise<void> {
  const { collection, id, language, title, slug } = taken;
  const fallback = text(`collection.${collection}` as TextKey)[language];
  if (!comesFrom(slug, title, fallback))
    throw invalidField(req, collection, 'slug', text('error.slug.taken'));
  const database = await transactionOf(req);
  for (const candidate of candidates(title, fallback)) {
    if (await isTaken(collection, candidate, taken, req)) continue;
    await database.execute(sql`
      UPDATE ${names(collection)} SET slug = ${candidate} WHERE _parent_id = ${id} AND _locale = ${language}`);
    return;
  }
}

/** The collections that have such addresses have names of one word. */
function names(collection: CollectionSlug) {
  return sql.identifier(`${collection}_locales`);
}
