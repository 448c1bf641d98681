import type { CollectionBeforeOperationHook } from 'payload';

/** A document is in one language: whoever asks to publish it in one publishes the document. */
export const publishWhole: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' || operation === 'create'
    ? { ...args, publishSpecificLocale: undefined, publishAllLocales: undefined }
    : args;
