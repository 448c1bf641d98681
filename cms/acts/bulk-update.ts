import {
  addDataAndFileToRequest,
  parseParams,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
  type Where,
} from 'payload';
import { getTranslation } from '@payloadcms/translations';
import { defaultLanguage, isLanguage } from '../../site/languages.ts';
import { refusal } from '../refusal.ts';
import { collectionOf } from './collection-of.ts';
import { reasonOf } from './reason-of.ts';

type Values = Record<string, unknown>;

/**
 * Changes several documents as if each were opened and changed by itself, one after the other: from its
 * newest text, in a transaction of its own, with the refusal of one leaving the others be. Payload reads what
 * is stored of a published document, and so throws drafts beside it away (issue 15980).
 */
export const bulkUpdate: Endpoint = {
  path: '/',
  method: 'patch',
  handler: async (req) => {
    if (!req.user) return refusal('error.acts.signedOut', 401, req);
    await addDataAndFileToRequest(req);
    const collection = collectionOf(req);
    const data: Values = { ...req.data };
    const { where, draft, trash, overrideLock, unpublishAllLocales } = parseParams(req.query);
    if (!where) return refusal('error.acts.where', 400, req);
    const asked = req.locale ?? defaultLanguage;
    const locale = isLanguage(asked) ? asked : defaultLanguage;
    const docs: object[] = [];
    const errors: { id: number; isPublic: true; message: string }[] = [];
    for (const id of await chosen(req, collection, data)) {
      try {
        const options = { locale, overrideAccess: false, overrideLock: overrideLock ?? false, depth: 0, req };
        const flags = { draft: Boolean(draft), trash: Boolean(trash), unpublishAllLocales };
        docs.push(await req.payload.update({ collection, id, data: { ...data }, ...options, ...flags }));
      } catch (error) {
        errors.push({ id, isPublic: true, message: reasonOf(error, req) });
      }
    }
    const message = summary(req, collection, docs.length, errors.length);
    return Response.json({ docs, errors, message }, { status: errors.length === 0 ? 200 : 400 });
  },
};

/** The clause by which the admin's button leaves out drafts; what it means is whether readers see something. */
const notDraft = JSON.stringify({ _status: { not_equals: 'draft' } });

/**
 * Which documents the list showed: it shows the newest texts. Of those that are to be unpublished, the ones
 * that are published, also where a draft lies beside.
 */
async function chosen(req: PayloadRequest, collection: CollectionSlug, data: Values): Promise<number[]> {
  const { where, sort, limit, draft, trash } = parseParams(req.query);
  const hasDrafts = Boolean(req.payload.collections[collection].config.versions?.drafts);
  const isUnpublishing = hasDrafts && !draft && data['_status'] === 'draft' && !('deletedAt' in data);
  const asked = {
    collection,
    sort,
    limit: limit ?? 0,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  };
  const found = await req.payload.find({
    ...asked,
    where: isUnpublishing ? withoutClause(where ?? {}) : (where ?? {}),
    draft: hasDrafts && !trash,
    trash: Boolean(trash),
    select: {},
  });
  const ids = found.docs.map(({ id }) => id);
  if (!isUnpublishing) return ids;
  const published: Where = { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] };
  const { docs } = await req.payload.find({ ...asked, where: published, select: {} });
  return docs.map(({ id }) => id);
}

function withoutClause(where: Where): Where {
  const isNotDraft = (clause: Where) => JSON.stringify(clause) === notDraft;
  if (isNotDraft(where)) return {};
  return where.and ? { ...where, and: where.and.filter((clause) => !isNotDraft(clause)) } : where;
}

function summary(req: PayloadRequest, collection: CollectionSlug, changed: number, refused: number): string {
  const { labels } = req.payload.collections[collection].config;
  const label = (count: number) => getTranslation(count === 1 ? labels.singular : labels.plural, req.i18n);
  const total = changed + refused;
  return refused === 0
    ? req.t('general:updatedCountSuccessfully', { count: changed, label: label(changed) })
    : req.t('error:unableToUpdateCount', { count: refused, label: label(total), total });
}
