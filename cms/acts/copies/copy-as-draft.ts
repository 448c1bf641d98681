import type { CollectionBeforeOperationHook } from 'payload';

/** A copy of a document is a draft, whatever the request says. */
export const copyAsDraft: CollectionBeforeOperationHook = ({ args, operation }) => {
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined;
  return operation === 'create' && isCopy ? { ...args, draft: true } : args;
};
