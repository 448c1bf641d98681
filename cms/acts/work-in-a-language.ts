import type { CollectionBeforeOperationHook } from 'payload';
import { defaultLanguage } from '../../site/languages.ts';

/**
 * What the admin asks about a whole thing, as to trash it, names no language; fields with a value in each
 * need one. Nothing is written in it that was not sent.
 */
export const workInALanguage: CollectionBeforeOperationHook = ({ args, req }) => {
  req.locale ??= defaultLanguage;
  return args;
};
