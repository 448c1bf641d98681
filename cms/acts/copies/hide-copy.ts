import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload';
import { transactionOf } from '../../database/transaction.ts';

/** Marks a request that makes a copy. */
const copying = 'isCopying';

/** A copy of what lies in the trash does not lie there. */
export const noteCopy: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create') return args;
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID !== undefined;
  req.context[copying] = isCopy;
  const { data = {} } = args as { data?: Record<string, unknown> };
  return isCopy ? { ...args, data: { ...data, deletedAt: null } } : args;
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
