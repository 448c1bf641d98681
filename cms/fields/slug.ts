import type { CollectionSlug, Field, FieldHook, PayloadRequest, TextFieldSingleValidation } from 'payload';
import { isYear } from '../../site/addresses.ts';
import { slugify } from '../slugify.ts';
import { text } from '../texts.ts';

/**
 * The last part of a document's address, one a language. It follows the title until the document has
 * been published in that language or staff have written another one; after that only staff change it.
 */
export const slug: Field = {
  name: 'slug',
  type: 'text',
  localized: true,
  required: true,
  index: true,
  maxLength: 100,
  admin: { position: 'sidebar' },
  hooks: { beforeValidate: [followTitle] },
  validate: validateSlug,
};

async function followTitle({ value, data, originalDoc, collection, req }: Parameters<FieldHook>[0]) {
  if (!collection || req.locale === 'all') return value;
  const title = data?.['title'] ?? originalDoc?.title;
  const current = value === undefined ? originalDoc?.slug : value;
  if (current && !isMadeFrom(current, originalDoc)) return slugify(String(current));
  if (!title || (current && comesFrom(current, title))) return current;
  const document = { collection: collection.slug, id: originalDoc?.id };
  if (current && (await isPublished(document, req))) return current;
  return firstFree(slugify(String(title)), document, req);
}

/** Whether a slug is the stored one, and that was made from the stored title. */
function isMadeFrom(slug: string, original: { title?: string; slug?: string } | undefined): boolean {
  return slug === original?.slug && Boolean(original.title) && comesFrom(slug, original.title ?? '');
}

/** `a-title` and `a-title-2` both come from "A title". */
function comesFrom(slug: string, title: string): boolean {
  const made = slugify(title);
  return slug === made || slug.replace(/-\d+$/, '') === made;
}

interface DocumentReference {
  collection: CollectionSlug;
  /** Missing while the document is being created. */
  id?: number | undefined;
}

async function isPublished({ collection, id }: DocumentReference, req: PayloadRequest): Promise<boolean> {
  if (id === undefined) return false;
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: id }, _status: { equals: 'published' } },
    ...sameLocale(req),
  });
  return totalDocs > 0;
}

async function firstFree(wished: string, document: DocumentReference, req: PayloadRequest): Promise<string> {
  let candidate = wished;
  for (let number = 2; wished && (await isTaken(candidate, document, req)); number += 1) {
    candidate = `${wished}-${number}`;
  }
  return candidate;
}

/** Years are taken by the archives, which stand beside the documents. */
async function isTaken(
  slug: string,
  { collection, id }: DocumentReference,
  req: PayloadRequest,
): Promise<boolean> {
  if (isYear(slug)) return true;
  const { totalDocs } = await req.payload.count({
    collection,
    where: { slug: { equals: slug }, ...(id === undefined ? {} : { id: { not_equals: id } }) },
    ...sameLocale(req),
  });
  return totalDocs > 0;
}

/** The same transaction and the same language; nested calls with another one would change the request. */
function sameLocale(req: PayloadRequest) {
  return { overrideAccess: true, req, ...(req.locale && req.locale !== 'all' ? { locale: req.locale } : {}) };
}

async function validateSlug(...[value, { req, id, collectionSlug }]: Parameters<TextFieldSingleValidation>) {
  const language = req.i18n.language === 'en' ? 'en' : 'sv';
  if (!value) return text('error.slug.missing')[language];
  if (value !== slugify(value)) return text('error.slug.form')[language];
  if (isYear(value)) return text('error.slug.year')[language];
  const document = {
    collection: collectionSlug as CollectionSlug,
    id: typeof id === 'number' ? id : undefined,
  };
  if (collectionSlug && (await isTaken(value, document, req))) return text('error.slug.taken')[language];
  return true;
}
