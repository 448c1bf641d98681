import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload';
import { kinds } from '../../site/addresses.ts';
import { isLanguage } from '../../site/languages.ts';

/**
 * What staff do to a whole list is done to the language that the list shows. The admin's "select all" sends the
 * conditions of its search alone, with the language as `locale`.
 */
export function inLanguageOfList(where: Where, collection: string, { query }: PayloadRequest): Where {
  const language = query['locale'];
  const isOfDocuments = kinds.some((kind) => kind === collection);
  if (!isOfDocuments || typeof language !== 'string' || !isLanguage(language)) return where;
  return { and: [where, { language: { equals: language } }] };
}

/** Deleting is Payload's own; changing several has an endpoint of ours. */
export const deleteWithinLanguage: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { id, where } = args as { id?: unknown; where?: Where };
  if (operation !== 'delete' || !where || id !== undefined) return args;
  return { ...args, where: inLanguageOfList(where, collection.slug, req) };
};
