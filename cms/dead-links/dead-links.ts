import type { CollectionSlug, PayloadRequest } from 'payload';
import { isKind, isSubjectKind } from '../../common/addresses.ts';
import { fill } from '../admin/live-status/format.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text, type TextKey } from '../i18n/texts.ts';
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
  const references = referencesIn(flattenedFields, doc, req);
  const found = new Map<string, Target>();
  for (const slug of new Set(references.map((reference) => reference.collection)))
    for (const target of await findTargets(slug, references, req)) found.set(keyOf(target), target);
  return references.flatMap((reference) => {
    const target = found.get(keyOf(reference));
    const reason = reasonOf(reference, target);
    return reason ? [told(reference, target, reason, req)] : [];
  });
}

/** As much of a thing as tells whether readers come to it, and what it is called. */
interface Target {
  collection: string;
  id: number;
  name?: string;
  title?: string | null;
  slug?: string | null;
  hidden?: boolean | null;
  _status?: 'draft' | 'published' | null;
  deletedAt?: string | null;
}

function keyOf({ collection, id }: { collection: string; id: number }): string {
  return `${collection} ${id}`;
}

async function findTargets(slug: string, references: Reference[], req: PayloadRequest): Promise<Target[]> {
  const config = req.payload.config.collections.find((known) => known.slug === slug);
  if (!config) return [];
  const ids = references.filter(({ collection }) => collection === slug).map(({ id }) => id);
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: false,
    req,
  });
  return docs.map((doc) => {
    const name: unknown = Reflect.get(doc, config.admin.useAsTitle ?? 'id');
    const called = typeof name === 'string' && { name };
    return { ...(doc as Partial<Target>), collection: slug, id: doc.id, ...called };
  });
}

function reasonOf({ collection }: Reference, target: Target | undefined): DeadReason | undefined {
  if (!target) return 'gone';
  if (target.deletedAt) return 'trash';
  if (isKind(collection) && target._status !== 'published') return 'unpublished';
  return isSubjectKind(collection) && !isShown(target) ? 'hidden' : undefined;
}

function told(
  reference: Reference,
  target: Target | undefined,
  reason: DeadReason,
  req: PayloadRequest,
): DeadLink {
  const { collection, id, field, words } = reference;
  const language = languageOfStaff(req);
  const title = target?.name || words || text(`collection.${collection}` as TextKey)[language];
  const sentence = fill(text(`dead-links.${reason}`)[language], { field, title });
  return { collection, id, field, title, reason, sentence };
}
