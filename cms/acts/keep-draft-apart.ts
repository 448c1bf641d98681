import type { CollectionBeforeOperationHook } from 'payload';
import { newestVersion, standingDocument } from './versions/standing-versions.ts';
import type { UpdateArguments } from './update-arguments.ts';

/**
 * A change that says neither that it is a draft nor that it is to be published, of a document with a draft
 * beside what is published, goes to the draft. Payload would put the draft in the place of the page.
 */
export const keepDraftApart: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'update') return args;
  const { id, data, draft, unpublishAllLocales } = args as UpdateArguments;
  const saysWhatItIs = Boolean(draft ?? unpublishAllLocales) || '_status' in data || 'deletedAt' in data;
  if (id === undefined || saysWhatItIs) return args;
  const { slug } = collection;
  const newest = await newestVersion(req, slug, id);
  if (newest?.version._status !== 'draft') return args;
  const standing = await standingDocument(req, slug, id);
  return standing?._status === 'published' ? { ...args, draft: true } : args;
};
