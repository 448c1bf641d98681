import {
  addDataAndFileToRequest,
  APIError,
  parseParams,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { isKind } from '../../../common/addresses.ts';
import { isRecord } from '../../../common/is-record.ts';
import { defaultLanguage, isLanguage } from '../../../common/languages.ts';
import { refusedResponse } from '../../access/refusal.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { causeIn } from '../../publish-at/withdraw.ts';
import { giveCause } from '../withdrawal.ts';
import { chosenIn } from './chosen.ts';
import { collectionOf } from '../collection-of.ts';
import { reasonOf } from './reason-of.ts';
import { summaryOf, type BulkAct } from './summary.ts';

/**
 * Changes several documents as if each were opened and changed by itself, one after the other: from its
 * newest text, in a transaction of its own, with the refusal of one leaving the others be. Payload reads what
 * is stored of a published document, and so throws drafts beside it away (issue 15980).
 */
export const bulkUpdate: Endpoint = {
  path: '/',
  method: 'patch',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const { withdrawal, ...data }: Record<string, unknown> = { ...req.data };
    const { draft, trash, overrideLock = false, unpublishAllLocales } = parseParams(req.query);
    const flags = { draft: Boolean(draft), trash: Boolean(trash), overrideLock, unpublishAllLocales };
    const isUnpublishing = !draft && data['_status'] === 'draft' && !('deletedAt' in data);
    const isPublishing = !draft && data['_status'] === 'published';
    const act = isUnpublishing ? 'withdraw' : isPublishing ? 'publish' : 'update';
    return oneByOne(req, act, async (options) => {
      if (withdrawal !== undefined) await noteCause(req, options, withdrawal);
      return req.payload.update({ ...options, ...flags, data: { ...data } });
    });
  },
};

export const bulkDelete: Endpoint = {
  path: '/',
  method: 'delete',
  handler: (req) => {
    const { trash, overrideLock = false } = parseParams(req.query);
    const flags = { trash: Boolean(trash), overrideLock };
    return oneByOne(req, 'delete', (options) => req.payload.delete({ ...options, ...flags }));
  },
};

/** Readers are told why, as of a text that is withdrawn by itself. @throws where what was sent is no reason */
async function noteCause(
  req: PayloadRequest,
  { collection: kind, id }: { collection: CollectionSlug; id: number },
  withdrawal: unknown,
): Promise<void> {
  if (!isKind(kind)) return;
  const data = isRecord(withdrawal) ? withdrawal : {};
  const cause = await causeIn({ kind, stored: { id }, data, req });
  if ('error' in cause) throw new APIError(text(cause.error)[languageOfStaff(req)], cause.status, null, true);
  giveCause(req, cause);
}

async function oneByOne(
  req: PayloadRequest,
  name: BulkAct,
  act: (options: ReturnType<typeof optionsFor>) => Promise<object>,
): Promise<Response> {
  const refused = refusedResponse(req, 'read drafts');
  if (refused) return refused;
  if (!parseParams(req.query).where) return errorResponse('error.acts.where', 400, req);
  const collection = collectionOf(req);
  const hasDrafts = Boolean(req.payload.collections[collection].config.versions?.drafts);
  const asked = req.locale ?? defaultLanguage;
  const locale = isLanguage(asked) ? asked : defaultLanguage;
  const docs: object[] = [];
  const errors: { id: number; isPublic: true; message: string }[] = [];
  for (const id of await chosenIn(req, collection, name === 'withdraw' && hasDrafts)) {
    try {
      docs.push(await act(optionsFor(collection, id, locale, req)));
    } catch (error) {
      const title = await titleOf(req, collection, id);
      errors.push({ id, isPublic: true, message: `${title}: ${reasonOf(error, req)}` });
    }
  }
  const told = hasDrafts || name === 'delete' ? name : 'update';
  const message = summaryOf(req, collection, told, { docs, failed: errors.length });
  return Response.json({ docs, errors, message }, { status: errors.length === 0 ? 200 : 400 });
}

function optionsFor(collection: CollectionSlug, id: number, locale: 'sv' | 'en', req: PayloadRequest) {
  return { collection, id, locale, overrideAccess: false, depth: 0, req };
}

/** What staff call it, as its newest text says. */
async function titleOf(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<string> {
  const { useAsTitle } = req.payload.collections[collection].config.admin;
  const options = { collection, id, depth: 0, draft: true, trash: true, disableErrors: true } as const;
  const found: unknown = await req.payload.findByID({ ...options, overrideAccess: false, req });
  const title = (Object(found) as Record<string, unknown>)[useAsTitle ?? 'id'];
  return typeof title === 'string' && title ? `”${title}”` : text('title.none')[languageOfStaff(req)];
}
