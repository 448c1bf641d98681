import type {
  CollectionSlug,
  FieldHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  TextField,
  TextFieldSingleValidation,
  Where,
} from 'payload';
import { isYear } from '../../site/addresses.ts';
import { isLanguage, type Language } from '../../site/languages.ts';
import { candidates, comesFrom, slugProblem } from '../slug-candidates.ts';
import { slugify, slugLimit } from '../slugify.ts';
import { text } from '../texts.ts';
import { waitForTurn } from '../transaction.ts';
import { languageOfDocument } from './language.ts';

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
export const localisedSlug: TextField = { ...documentSlug, localized: true };

/** Where a slug must be unlike all others: within one language of a collection. */
interface Place {
  collection: CollectionSlug;
  language: Language;
  /** Of documents, those that are published count; of everything else all but what is in the trash. */
  drafts: boolean;
  /** What a thing of the collection is called in that language: the address of a title without letters. */
  noun: string;
  /** The document itself; missing while it is being created. */
  id?: number | undefined;
}

type HookArguments = Parameters<FieldHook>[0];

async function followTitle({ value, data, originalDoc, collection, req }: HookArguments) {
  if (!collection || req.locale === 'all') return value;
  const title = data?.['title'] ?? originalDoc?.title;
  const current = value === undefined ? originalDoc?.slug : value;
  const drafts = Boolean(collection.versions?.drafts);
  const language = drafts ? languageOfDocument({ data, originalDoc, req }) : (req.locale as Language);
  const noun = nounOf(collection, language);
  const place: Place = { collection: collection.slug, language, drafts, noun, id: originalDoc?.id };
  const isGoingPublic = !drafts || data?.['_status'] === 'published';
  if (isGoingPublic) await waitForTurn(req, `slug ${place.collection} ${place.language}`);
  if (
    current &&
    !isMadeFrom(current, originalDoc, noun) &&
    !comesFrom(String(current), String(title ?? ''), noun)
  )
    return slugify(String(current));
  if (!title) return current;
  if (current && (await isPublic(place, originalDoc, req))) return current;
  if (current && comesFrom(current, title, noun) && !(isGoingPublic && (await isTaken(current, place, req))))
    return current;
  return firstFree(String(title), place, req);
}

function nounOf({ slug, labels }: SanitizedCollectionConfig, language: Language): string {
  const noun = typeof labels.singular === 'object' ? labels.singular[language] : labels.singular;
  return typeof noun === 'string' ? noun : slug;
}

/** Whether a slug is the stored one, and that was made from the stored title. */
function isMadeFrom(
  slug: string,
  original: { title?: string; slug?: string } | undefined,
  noun: string,
): boolean {
  return slug === original?.slug && Boolean(original.title) && comesFrom(slug, original.title ?? '', noun);
}

/** Whether readers may know the address: of a document that is published, of a thing that has been saved. */
async function isPublic(
  { collection, drafts, id }: Place,
  original: { slug?: string } | undefined,
  req: PayloadRequest,
): Promise<boolean> {
  if (id === undefined || !drafts) return id !== undefined && Boolean(original?.slug);
  const where = { id: { equals: id }, _status: { equals: 'published' } };
  return (await req.payload.count({ collection, where, overrideAccess: true, req })).totalDocs > 0;
}

async function firstFree(title: string, place: Place, req: PayloadRequest): Promise<string | undefined> {
  for (const candidate of candidates(title, place.noun)) {
    if (!(await isTaken(candidate, place, req))) return candidate;
  }
  return undefined;
}

/** Years are taken by the archives, which stand beside the documents. */
async function isTaken(slug: string, place: Place, req: PayloadRequest): Promise<boolean> {
  if (isYear(slug)) return true;
  const { collection, language, drafts, id } = place;
  const where: Where = {
    slug: { equals: slug },
    ...(id === undefined ? {} : { id: { not_equals: id } }),
    ...(drafts ? { language: { equals: language }, _status: { equals: 'published' } } : {}),
  };
  // Of another language than the request's, a nested call would change the request.
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req });
  return totalDocs > 0;
}

async function validateSlug(
  ...[value, { req, id, collectionSlug, data }]: Parameters<TextFieldSingleValidation>
) {
  const staffLanguage = req.i18n.language === 'en' ? 'en' : 'sv';
  const problem = slugProblem(value);
  if (!value || problem) return text(`error.slug.${problem ?? 'missing'}`)[staffLanguage];
  const place = placeOf(collectionSlug, data, req, typeof id === 'number' ? id : undefined);
  if (place && (await isTaken(value, place, req))) return text('error.slug.taken')[staffLanguage];
  return true;
}

function placeOf(
  slug: string | undefined,
  data: unknown,
  req: PayloadRequest,
  id: number | undefined,
): Place | undefined {
  const collection = req.payload.config.collections.find((known) => known.slug === slug);
  if (!collection) return undefined;
  const drafts = Boolean(collection.versions?.drafts);
  const told = drafts ? (data as { language?: string }).language : req.locale;
  if (!told || !isLanguage(told)) return undefined;
  return { collection: collection.slug, language: told, drafts, noun: nounOf(collection, told), id };
}
