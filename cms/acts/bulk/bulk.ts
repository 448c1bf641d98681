import { getTranslation } from '@payloadcms/translations';
import {
  addDataAndFileToRequest,
  parseParams,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { defaultLanguage, isLanguage } from '../../../common/languages.ts';
import { refusedResponse } from '../../access/refusal.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { chosenIn } from './chosen.ts';
import { collectionOf } from '../collection-of.ts';
import { reasonOf } from './reason-of.ts';

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
    const data: Record<string, unknown> = { ...req.data };
    const { draft, trash, overrideLock = false, unpublishAllLocales } = parseParams(req.query);
    const flags = { draft: Boolean(draft), trash: Boolean(trash), overrideLock, unpublishAllLocales };
    const isUnpublishing = !draft && data['_status'] === 'draft' && !('deletedAt' in data);
    const words = { done: 'general:updatedCountSuccessfully', failed: 'error:unableToUpdateCount' } as const;
    return oneByOne(req, { isUnpublishing, words }, (options) =>
      req.payload.update({ ...options, ...flags, data: { ...data } }),
    );
  },
};

export const bulkDelete: Endpoint = {
  path: '/',
  method: 'delete',
  handler: (req) => {
    const { trash, overrideLock = false } = parseParams(req.query);
    const flags = { trash: Boolean(trash), overrideLock };
    const words = { done: 'general:deletedCountSuccessfully', failed: 'error:unableToDeleteCount' } as const;
    return oneByOne(req, { isUnpublishing: false, words }, (options) =>
      req.payload.delete({ ...options, ...flags }),
    );
  },
};

interface Act {
  isUnpublishing: boolean;
  words: {
    done: 'general:updatedCountSuccessfully' | 'general:deletedCountSuccessfully';
    failed: 'error:unableToUpdateCount' | 'error:unableToDeleteCount';
  };
}

async function oneByOne(
  req: PayloadRequest,
  { isUnpublishing, words }: Act,
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
  for (const id of await chosenIn(req, collection, isUnpublishing && hasDrafts)) {
    try {
      docs.push(await act(optionsFor(collection, id, locale, req)));
    } catch (error) {
      errors.push({ id, isPublic: true, message: reasonOf(error, req) });
    }
  }
  const message = summary(req, collection, words, { done: docs.length, failed: errors.length });
  return Response.json({ docs, errors, message }, { status: errors.length === 0 ? 200 : 400 });
}

function optionsFor(collection: CollectionSlug, id: number, locale: 'sv' | 'en', req: PayloadRequest) {
  return { collection, id, locale, overrideAccess: false, depth: 0, req };
}

function summary(
  req: PayloadRequest,
  collection: CollectionSlug,
  words: Act['words'],
  { done, failed }: { done: number; failed: number },
): string {
  const { labels } = req.payload.collections[collection].config;
  const label = (count: number) => getTranslation(count === 1 ? labels.singular : labels.plural, req.i18n);
  const total = done + failed;
  if (failed === 0) return req.t(words.done, { count: done, label: label(done) });
  return req.t(words.failed, { count: failed, label: label(total), total });
}
