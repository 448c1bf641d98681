import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionSlug,
  FieldHook,
  PayloadRequest,
  TextField,
  TextFieldSingleValidation,
  Where,
} from 'payload';
import { defaultLanguage, isLanguage, type Language } from '../../common/languages.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { comesFrom, candidates, slugIssue } from './slug-candidates.ts';
import { slugify, slugLimit } from '../../common/slugify.ts';
import { text, type TextKey } from '../i18n/texts.ts';
import { transactionOf, waitForTurn } from '../database/transaction.ts';
import { languageOfDocument } from '../fields/language.ts';

/**
 * The last part of an address. It follows the title until readers can have seen it or staff have written
 * another one; after that only staff change it.
 */
const common = {
  name: 'slug',
  type: 'text',
  required: true,
  index: true,
  maxLength: slugLimit,
  admin: { position: 'sidebar' },
} as const;

/** Of a document, which has a language. Drafts may share one: it is unique among what readers can see. */
export const documentSlug: TextField = {
  ...common,
  hooks: { beforeValidate: [followTitle], beforeDuplicate: [() => null] },
  validate: validateSlug,
};

/** Of what has a name in each language. */
export const localisedSlug: TextField = {
  ...documentSlug,
  localized: true,
  hooks: { beforeValidate: [followTitle], beforeDuplicate: [slugOfCopy] },
};

/** Where a slug must be unlike all others: within one language of a collection. */
interface SlugScope {
  collection: CollectionSlug;
  language: Language;
  /** Of documents, those that are published count; of everything else all but what is in the trash. */
  drafts: boolean;
  /** The document itself; missing while it is being created. */
  id?: number | undefined;
}

type HookArguments = Parameters<FieldHook>[0];

/**
 * The copy of a thing has an address in each language in which the thing has one. In which of them it is
 * asked for is not told: it gets one that is free in both.
 */
async function slugOfCopy({ value, collection, req }: HookArguments): Promise<string | undefined> {
  if (!value || !collection) return undefined;
  const database = await transactionOf(req);
  const table = sql.identifier(`${collection.slug}_locales`);
  for (const candidate of candidates(String(value), String(value))) {
    const { rows } = await database.execute(sql`SELECT 1 FROM ${table} WHERE slug = ${candidate} LIMIT 1`);
    if (rows.length === 0) return candidate;
  }
  return undefined;
}

async function followTitle({ value, data, originalDoc, collection, req }: HookArguments) {
  if (!collection || req.locale === 'all') return value;
  const drafts = Boolean(collection.versions?.drafts);
  const language = drafts ? languageOfDocument({ data, originalDoc, req }) : (req.locale ?? defaultLanguage);
  const scope: SlugScope = { collection: collection.slug, language, drafts, id: originalDoc?.id };
  const isGoingPublic = !drafts || data?.['_status'] === 'published';
  if (isGoingPublic) await waitForTurn(req, `slug ${scope.collection} ${scope.language}`);
  const title = String(data?.['title'] ?? originalDoc?.title ?? '');
  const current = String((value === undefined ? originalDoc?.slug : value) ?? '');
  if (current && !isMadeFrom(current, originalDoc, scope) && !isOf(current, title, scope))
    return slugify(current);
  if (!title) return current || value;
  const isUntranslated = data?.['untranslated'] ?? originalDoc?.untranslated;
  const isTitleTakenOver = isUntranslated && title === (originalDoc?.title ?? title);
  if (!current && isTitleTakenOver && !isGoingPublic) return value;
  if (current && (await isPublic(scope, originalDoc, req))) return current;
  if (current && isOf(current, title, scope) && !(isGoingPublic && (await isTaken(current, scope, req))))
    return current;
  return firstFree(title, scope, req);
}

/** Whether a slug is the stored one, and that was made from the stored title. */
function isMadeFrom(
  slug: string,
  original: { title?: string; slug?: string } | undefined,
  scope: SlugScope,
): boolean {
  return slug === original?.slug && Boolean(original.title) && isOf(slug, original.title ?? '', scope);
}

function isOf(slug: string, title: string, scope: SlugScope): boolean {
  return comesFrom(slug, title, fallbackOf(scope));
}

/** What a document is called whose title has no letter. */
function fallbackOf({ collection, language }: SlugScope): string {
  return text(`collection.${collection}` as TextKey)[language];
}

/** Whether readers may know the address: of a document that is published, of a thing that has been saved. */
async function isPublic(
  { collection, drafts, id }: SlugScope,
  original: { slug?: string } | undefined,
  req: PayloadRequest,
): Promise<boolean> {
  if (id === undefined || !drafts) return id !== undefined && Boolean(original?.slug);
  const where = { id: { equals: id }, _status: { equals: 'published' } };
  return (await req.payload.count({ collection, where, overrideAccess: true, req })).totalDocs > 0;
}

async function firstFree(title: string, scope: SlugScope, req: PayloadRequest): Promise<string | undefined> {
  for (const candidate of candidates(title, fallbackOf(scope))) {
    if (!(await isTaken(candidate, scope, req))) return candidate;
  }
  return undefined;
}

async function isTaken(
  slug: string,
  { collection, language, drafts, id }: SlugScope,
  req: PayloadRequest,
): Promise<boolean> {
  const where: Where = {
    slug: { equals: slug },
    ...(id === undefined ? {} : { id: { not_equals: id } }),
    ...(drafts ? { language: { equals: language }, _status: { equals: 'published' } } : {}),
  };
  // In another language than the request's, a nested call would change the request.
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req });
  return totalDocs > 0;
}

async function validateSlug(
  ...[value, { req, id, collectionSlug, data }]: Parameters<TextFieldSingleValidation>
) {
  const say = (key: TextKey) => text(key)[languageOfStaff(req)];
  const issue = slugIssue(value);
  if (issue || !value) return say(`error.slug.${issue ?? 'missing'}`);
  const scope = scopeOf(collectionSlug, data, req, typeof id === 'number' ? id : undefined);
  return scope && (await isTaken(value, scope, req)) ? say('error.slug.taken') : true;
}

function scopeOf(
  slug: string | undefined,
  data: unknown,
  req: PayloadRequest,
  id: number | undefined,
): SlugScope | undefined {
  const collection = req.payload.config.collections.find((known) => known.slug === slug);
  if (!collection) return undefined;
  const drafts = Boolean(collection.versions?.drafts);
  const told = drafts ? (data as { language?: string }).language : req.locale;
  if (!told || !isLanguage(told)) return undefined;
  return { collection: collection.slug, language: told, drafts, id };
}
