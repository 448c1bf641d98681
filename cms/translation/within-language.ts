import type { CollectionBeforeOperationHook, Where } from 'payload';
import { isLanguage } from '../../site/languages.ts';

/**
 * What staff do to a whole list is done to the language that the list shows. The admin's "select all" sends the
 * conditions of its search alone, with the language as `locale`.
 */
export const withinLanguage: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, where } = args as { id?: unknown; where?: Where };
  const language = req.query['locale'];
  const isOfMany = (operation === 'update' || operation === 'delete') && where && id === undefined;
  if (!isOfMany || typeof language !== 'string' || !isLanguage(language)) return args;
  return { ...args, where: { and: [where, { language: { equals: language } }] } };
};
