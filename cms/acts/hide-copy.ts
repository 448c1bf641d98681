import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload';
import { transactionOf } from '../transaction.ts';

/** Marks a request that makes a copy. */
const copying = 'isCopying';

export const noteCopy: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined;
  if (operation === 'create') req.context[copying] = isCopy;
  return args;
};

/**
 * What has names in both languages is public as soon as it is saved: a copy is looked through before readers
 * meet it, in each language in which it has a name.
 */
export const hideCopy: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const canHide = collection.flattenedFields.some(({ name }) => name === 'hidden');
  if (operation !== 'create' || !req.context[copying] || !canHide) return doc;
  const database = await transactionOf(req);
  const names = sql.identifier(`${collection.slug}_locales`);
  await database.execute(sql`UPDATE ${names} SET hidden = true WHERE _parent_id = ${doc.id}`);
  return { ...doc, hidden: true };
};
