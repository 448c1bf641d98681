import type { CollectionBeforeOperationHook } from 'payload';
import { notAllowed } from '../access/refusal.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { findUsage, type Use } from './find-usage.ts';

/** Says in the address of a request that whoever sends it knows where the file is used. */
const confirmation = 'confirmUse';

/**
 * Refuses to throw away or replace what readers see somewhere, until whoever asks has been told where. The admin
 * asks first, and then sends the confirmation. What our own code does past access control is left alone.
 */
export const keepUsed: CollectionBeforeOperationHook<'media' | 'files'> = async (hook) => {
  const { args, collection, operation, overrideAccess, req } = hook;
  if (overrideAccess || !req.user || req.query[confirmation] === 'true') return args;
  const { id, data } = args as { id?: number | string; data?: { deletedAt?: unknown } };
  const isEnding =
    operation === 'delete' || (operation === 'update' && (Boolean(req.file) || Boolean(data?.deletedAt)));
  if (!isEnding || id === undefined) return args;
  const slug = collection.slug === 'media' ? 'media' : 'files';
  const uses = (await findUsage({ collection: slug, id: Number(id) }, req)).filter(
    ({ state }) => state !== 'draft',
  );
  if (uses.length === 0) return args;
  const language = languageOfStaff(req);
  throw notAllowed(fill(text('error.upload.used')[language], { pages: uses.map(nameOf).join(', ') }), 409);
};

function nameOf({ title, label, id }: Use): string {
  return id === undefined ? title : `”${title}” (${label})`;
}
