import type { CollectionBeforeOperationHook } from 'payload';
import { isListOfValues } from '../fields/is-list-of-values.ts';

/**
 * Sorts by nothing where Payload could not: its lists offer to sort by a list of texts, remember that, and would
 * stay empty from then on.
 */
export const sortByOneValue: CollectionBeforeOperationHook = ({ args, collection }) => {
  if (!('sort' in args) || args.sort === undefined) return args;
  const sort: unknown = args.sort;
  const names = [sort].flat().flatMap((name) => String(name).split(','));
  const several = collection.flattenedFields.filter(isListOfValues).map(({ name }) => name);
  const isSortable = names.every((name) => !several.includes(name.replace(/^-/, '')));
  return isSortable ? args : { ...args, sort: undefined };
};
