import {
  APIError,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type Plugin,
} from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { isTimeOrNothing, withoutSystemFields } from './system-fields.ts';

/**
 * Keeps what Payload says of a document by itself from being written by whoever is bound by access rules, in
 * all collections and globals. Our own code, such as the import, says what it needs.
 */
export const keepSystemFields: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(({ hooks, ...collection }) => ({
    ...collection,
    hooks: { ...hooks, beforeOperation: [cleanData, ...(hooks?.beforeOperation ?? [])] },
  })),
  globals: config.globals?.map(({ hooks, ...global }) => ({
    ...global,
    hooks: { ...hooks, beforeOperation: [cleanGlobalData, ...(hooks?.beforeOperation ?? [])] },
  })),
});

const cleanData: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args;
  if (!('data' in args) || !isObject(args.data)) return args;
  const { deletedAt } = { deletedAt: undefined, ...args.data };
  if (collection.trash && !isTimeOrNothing(deletedAt)) {
    throw new APIError(text('error.system.deletedAt')[languageOfStaff(req)], 400, null, true);
  }
  return { ...args, data: withoutSystemFields(args.data, collection, operation) };
};

const cleanGlobalData: GlobalBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || operation !== 'update' || !isObject(args)) return args;
  if (!('data' in args) || !isObject(args.data)) return args;
  return { ...args, data: withoutSystemFields(args.data, {}, operation) };
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
