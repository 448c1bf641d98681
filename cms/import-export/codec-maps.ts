import type { FlattenedField } from 'payload';
import type { Codec, ReadContext, WriteContext } from './context.ts';
import { contentFields } from './fields.ts';
import { isRecord } from '../../common/is-record.ts';
import { isEmpty, kindOf } from './values.ts';

/** The values of several fields, in the order of the fields. `undefined` when all are empty. */
export function writeFields(
  stored: unknown,
  fields: FlattenedField[],
  context: WriteContext,
): Record<string, unknown> | undefined {
  if (!isRecord(stored)) return undefined;
  const entries = fields
    .map((field) => [field.name, context.codecOf(field).write(stored[field.name], context)] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The values that a file gives; reports keys that no field has. Fields without a value are not in it. */
export function readFields(
  values: Record<string, unknown>,
  fields: FlattenedField[],
  context: ReadContext,
): Record<string, unknown> {
  const known = new Set(fields.map((field) => field.name));
  for (const key of Object.keys(values).filter((name) => !known.has(name))) {
    context.at(key).addIssue(`is no field here; known are ${[...known].join(', ')}`);
  }
  const data = fields.flatMap((field) => {
    const part = context.at(field.name);
    const value = isEmpty(values[field.name])
      ? undefined
      : context.codecOf(field).read(values[field.name], part);
    if (value === undefined) missing(field, part);
    else if (!isWrong(value)) part.validate(field, value);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(data);
}

/** A codec has reported it already. */
function isWrong(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.includes(null));
}

function missing(field: FlattenedField, context: ReadContext): void {
  if (!context.partial && isRequired(field)) context.addIssue('is missing; it is required');
}

/** Whether the file must say something, because Payload has nothing to fill in. */
export function isRequired(field: FlattenedField): boolean {
  const hasDefault = 'defaultValue' in field && field.defaultValue !== undefined;
  return 'required' in field && Boolean(field.required) && !hasDefault;
}

/** A group: a map in the file. */
export function mapCodec(all: FlattenedField[], codecOf: WriteContext['codecOf']): Codec {
  const fields = contentFields(all);
  return {
    get empty() {
      return Object.fromEntries(fields.map((field) => [field.name, codecOf(field).empty]));
    },
    write: (stored, context) => writeFields(stored, fields, context),
    read: (value, context) => {
      if (isRecord(value)) return readFields(value, fields, context);
      context.addIssue(`must be a map, not ${kindOf(value)}; write "key: value" lines, indented, below it`);
      return {};
    },
  };
}

/** Rows: a list of maps, or of texts where a row has nothing but a text. */
export function rowsCodec(all: FlattenedField[]): Codec {
  const fields = contentFields(all);
  const [first] = fields;
  const plain =
    fields.length === 1 && first?.name === 'text' && (first.type === 'text' || first.type === 'textarea');
  return {
    empty: [],
    write: (stored, context) => {
      const rows = (Array.isArray(stored) ? stored : []).map((row) => writeFields(row, fields, context));
      const present = rows.filter((row) => row !== undefined);
      return present.length > 0 ? present.map((row) => (plain ? row['text'] : row)) : undefined;
    },
    read: (value, context) => {
      if (Array.isArray(value)) return value.map((row, index) => readRow(row, context.at(index).whole()));
      // What has become a list of several since an export of a former version.
      if (isRecord(value)) return [readRow(value, context.whole())];
      context.addIssue(`must be a list, not ${kindOf(value)}; write each item after "- "`);
      return [];
    },
  };

  /** A row that has nothing but a text, or nothing but the name of what it begins with. */
  function isOnly(row: unknown): boolean {
    return !isRecord(row) && (plain || (first?.type === 'relationship' && typeof row === 'string'));
  }

  function readRow(row: unknown, context: ReadContext): Record<string, unknown> {
    const values = isOnly(row) && first ? { [first.name]: row } : row;
    if (isRecord(values)) return readFields(values, fields, context);
    context.addIssue(`must be a map, not ${kindOf(row)}`);
    return {};
  }
}
