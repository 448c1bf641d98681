import {
  APIError,
  type CollectionBeforeOperationHook,
  type Field,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { cleanLine } from '../../common/text-hygiene.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { cleanFields } from './clean-fields.ts';

/**
 * Whatever the way by which texts come in, the fields' own hooks, the rules and the database see them clean;
 * and what is looked for is written as what is stored. Passwords are no field and stay as they are typed.
 */
export const cleanTexts: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation === 'create' || operation === 'update') refuseNoData(args, req);
  // Payload says by itself what a file is called, and where it lies.
  const fields = Boolean(collection.upload) ? collection.fields.filter(isOurs) : collection.fields;
  return cleanArguments(args, fields);
};

export const cleanGlobalTexts: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  if (operation !== 'update' || !isObject(args)) return args;
  refuseNoData(args, req);
  return cleanArguments(args, global.fields);
};

/** Whoever sends nothing that can be read as fields has not meant to save nothing. */
function refuseNoData(args: object, req: PayloadRequest): void {
  if ('data' in args && isObject(args.data) && !Array.isArray(args.data)) return;
  throw new APIError(text('error.request.body')[languageOfStaff(req)], 400, null, true);
}

const namedByPayload = ['filename', 'url', 'thumbnailURL', 'mimeType', 'sizes'];

function isOurs(field: Field): boolean {
  return !('name' in field && namedByPayload.includes(field.name));
}

function cleanArguments<Arguments extends object>(args: Arguments, fields: Field[]): Arguments {
  const clean = { ...args };
  if ('data' in clean && isObject(clean.data))
    clean.data = cleanFields(fields, Object.fromEntries(Object.entries(clean.data)));
  if ('where' in clean && isObject(clean.where)) clean.where = cleanWhere(clean.where);
  return clean;
}

/** Words are told apart by spaces of any kind. */
function cleanWhere(condition: unknown): unknown {
  if (typeof condition === 'string') return cleanLine(condition).replaceAll('\u00a0', ' ');
  if (Array.isArray(condition)) return condition.map(cleanWhere);
  if (!isObject(condition)) return condition;
  return Object.fromEntries(Object.entries(condition).map(([key, value]) => [key, cleanWhere(value)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
