import type { CollectionSlug, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { isKind, isSubjectKind } from '../../common/addresses.ts';
import { defaultLanguage, isLanguage, otherLanguage, type Language } from '../../common/languages.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { isShown } from '../published/visibility.ts';
import { referencesIn, type Reference } from './references.ts';

/** Why readers do not come to what a document leads to. */
export type DeadReason = 'gone' | 'trash' | 'unpublished' | 'hidden';

/** A link that readers will not see, or a picture, file or person that is left out. */
export interface DeadLink {
  collection: string;
  id: number;
  field: string;
  title: string;
  reason: DeadReason;
  /** All of it as staff read it. */
  sentence: string;
}

interface LinkQuery {
  collection: CollectionSlug;
  id: number;
}

/** What the newest text of a document, or a thing in the language of the request, leads to in vain. */
export async function findDeadLinks({ collection, id }: LinkQuery, req: PayloadRequest): Promise<DeadLink[]> {
  const options = { depth: 0, draft: true, trash: true, overrideAccess: false, req };
  const doc = await req.payload.findByID({ collection, id, ...options });
  const { flattenedFields } = req.payload.collections[collection].config;
  const followed = await followReferences(flattenedFields, doc, req);
  return followed.flatMap((one) => (one.reason ? [told(one, one.reason, req)] : []));
}

/** A reference with what it leads to, where there is such a thing, and why readers do not come to it. */
export interface Followed {
  reference: Reference;
  target?: Target | undefined;
  reason?: DeadReason | undefined;
}

/** All that a document leads to, as it stands in the language of the request. */
export async function followReferences(
  fields: FlattenedField[],
  data: object,
  req: PayloadRequest,
): Promise<Followed[]> {
  const references = referencesIn(fields, data, req);
  const collections = [...new Set(references.map(({ collection }) => collection))];
  const targets = (await Promise.all(collections.map((slug) => findTargets(slug, references, req)))).flat();
  const found = new Map(targets.map((target) => [keyOf(target), target]));
  return references.map((reference) => {
    const target = found.get(keyOf(reference));
    return { reference, target, reason: reasonOf(reference, target) };
  });
}

/** As much of a thing as is asked about: whether readers come to it, what it is called, and what it says of itself. */
export interface Target {
  collection: string;
  id: number;
  /** In the language that was asked for, or where it has none there, in the other. */
  name?: string | undefined;
  title?: string | null;
  slug?: string | null;
  hidden?: boolean | null;
  _status?: 'draft' | 'published' | null;
  deletedAt?: string | null;
  /** Of a picture. */
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  licence?: string | null;
  terms?: string | null;
  rightsUntil?: string | null;
  filename?: string | null;
  originalName?: string | null;
  width?: number | null;
  height?: number | null;
  /** Of a person. */
  role?: string | null;
  phone?: string | null;
}

function keyOf({ collection, id }: { collection: string; id: number }): string {
  return `${collection} ${id}`;
}

async function findTargets(slug: string, references: Reference[], req: PayloadRequest): Promise<Target[]> {
  const config = req.payload.config.collections.find((known) => known.slug === slug);
  if (!config) return [];
  const ids = references.filter(({ collection }) => collection === slug).map(({ id }) => id);
  const select = selectOf(config);
  const all = { select, depth: 0, pagination: false, trash: true, overrideAccess: false } as const;
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { id: { in: ids } },
    ...all,
    req,
  });
  const targets = docs.map((doc) => ({
    ...(doc as Partial<Target>),
    ...called(doc, config),
    collection: slug,
  }));
  const nameless = targets.filter(({ name }) => !name).map(({ id }) => id);
  if (nameless.length === 0) return targets;
  // With a request of its own: Payload notes in it the language that it is asked for.
  const inOther = await req.payload.find({
    collection: config.slug,
    where: { id: { in: nameless } },
    ...all,
    locale: otherLanguage(languageOf(req)),
    fallbackLocale: false,
    user: req.user,
    req: { transactionID: req.transactionID },
  });
  const names = new Map(inOther.docs.map((doc) => [doc.id, called(doc, config).name]));
  return targets.map((target) => ({ ...target, name: target.name ?? names.get(target.id) }));
}

/** What is asked about of a thing. */
const asked = [
  ...['name', 'title', 'slug', 'hidden', '_status', 'deletedAt'],
  ...[
    'alt',
    'caption',
    'credit',
    'licence',
    'terms',
    'rightsUntil',
    'filename',
    'originalName',
    'width',
    'height',
    'role',
    'phone',
  ],
];

/** As much of it as the collection has: the rest of a long text would be read in vain. */
function selectOf({ flattenedFields }: SanitizedCollectionConfig): Record<string, true> {
  const names = flattenedFields.map(({ name }) => name).filter((name) => asked.includes(name));
  return Object.fromEntries(names.map((name) => [name, true]));
}

/** What a thing is called, where it has a name in the language that was asked for. */
function called(
  doc: { id: number },
  { admin }: SanitizedCollectionConfig,
): { id: number; name?: string | undefined } {
  const name: unknown = Reflect.get(doc, admin.useAsTitle ?? 'id');
  return { id: doc.id, ...(typeof name === 'string' && { name }) };
}

function languageOf({ locale }: PayloadRequest): Language {
  return locale && isLanguage(locale) ? locale : defaultLanguage;
}

function reasonOf({ collection }: Reference, target: Target | undefined): DeadReason | undefined {
  if (!target) return 'gone';
  if (target.deletedAt) return 'trash';
  if (isKind(collection) && target._status !== 'published') return 'unpublished';
  return isSubjectKind(collection) && !isShown(target) ? 'hidden' : undefined;
}

function told(followed: Followed, reason: DeadReason, req: PayloadRequest): DeadLink {
  const { collection, id, field } = followed.reference;
  const language = languageOfStaff(req);
  const title = titleOf(followed, language);
  return { collection, id, field, title, reason, sentence: deadLinkSentence(followed, reason, language) };
}

/** @param language of whoever reads it */
export function deadLinkSentence(followed: Followed, reason: DeadReason, language: Language): string {
  const { field } = followed.reference;
  return fill(text(`dead-links.${reason}`)[language], { field, title: titleOf(followed, language) });
}

function titleOf({ reference: { collection, words }, target }: Followed, language: Language): string {
  return target?.name || words || text(`collection.${collection}` as TextKey)[language];
}
