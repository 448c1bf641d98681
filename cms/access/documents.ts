import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { UpdateArguments } from '../acts/update-arguments.ts';
import { newestVersion, standingDocument } from '../acts/versions/standing-versions.ts';
import { isWithdrawal } from '../acts/withdrawal.ts';
import { languageOfDocument } from '../fields/language.ts';
import { isFormerTime, isSameTime, timeChangesIn } from '../publish-at/time-changes.ts';
import { isOwnDraft } from './own-work.ts';
import { refusal } from './refusal.ts';
import { may } from './roles.ts';
import type { Rules, Target } from './rules.ts';

/** Of a text in one language, which is a draft until somebody publishes it. */
export function documentRules(kind: Kind): Rules {
  return {
    create: (req, data) =>
      refusal(req, 'write drafts', languageOfDocument({ data, req })) ?? publishing(req, data),
    async update(req, { id, data }) {
      // The buttons of a list publish and withdraw as well as edit.
      if (id === undefined) return refusal(req, 'publish');
      return refusal(req, 'write drafts', await languageFor(req, kind, id)) ?? publishing(req, data);
    },
    async trash(req, id) {
      if (may(req.user, 'trash')) return undefined;
      const refused = refusal(req, 'trash own drafts');
      if (refused) return may(req.user, 'write drafts') ? refused : refusal(req, 'trash');
      return id === undefined || (await isOwnDraft(req, kind, id)) ? undefined : refusal(req, 'trash');
    },
    remove: (req) => refusal(req, 'delete for good'),
  };
}

function publishing(req: PayloadRequest, data: Target['data']) {
  return data['_status'] === 'published' ? refusal(req, 'publish') : undefined;
}

/** The language of a document, where it matters to whoever asks. */
async function languageFor(req: PayloadRequest, kind: Kind, id: number | string): Promise<Language | null> {
  if (!req.user?.translates) return null;
  const where = { id: { equals: id } };
  const stored = await req.payload.db.findOne<{ id: number; language?: Language }>({
    collection: kind,
    where,
    req,
  });
  return stored?.language ?? null;
}

/**
 * The time of publication is no part of a draft's text: whoever may not publish cannot plan either. An editor that
 * was opened before the time was changed sends the former one, and means nothing by it.
 */
export const refusePlan: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !req.user || (operation !== 'create' && operation !== 'update')) return args;
  const { id, data } = args as UpdateArguments;
  const given = data['publishAt'] as string | null | undefined;
  if (given === undefined || may(req.user, 'publish')) return args;
  const newest = id === undefined ? undefined : await newestVersion(req, collection.slug, id);
  const { publishAt, timeChanges } = newest?.version ?? {};
  const isKept = isSameTime(given, publishAt as string | null | undefined);
  if (isKept || isFormerTime(given, timeChangesIn(timeChanges))) return args;
  throw refusal(req, 'publish') ?? new Error('Whoever may publish may plan.');
};

/** What has become of a document when all that a request says is known: only those who publish change what is public. */
export const keepToRole: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (!req.user) return data;
  const refused =
    refusal(req, 'write drafts', languageOfDocument({ data, originalDoc, req })) ??
    ((await isPublic()) ? refusal(req, 'publish') : undefined);
  if (refused) throw refused;
  return data;

  async function isPublic(): Promise<boolean> {
    // Payload asks of the status that a version is to have, which it tells no hook.
    if (context['isRestoringVersion']) return false;
    if (data['_status'] === 'published') return true;
    if (operation !== 'update' || !originalDoc || !isWithdrawal(req)) return false;
    return (await standingDocument(req, collection.slug, originalDoc.id))?._status === 'published';
  }
};
