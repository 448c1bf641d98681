import type { FlattenedField } from 'payload';
import { isRecord } from '../../common/is-record.ts';

/** The values of a form as they would be stored: a list without rows is a number in the form of the admin. */
export function formValues(fields: FlattenedField[], values: object): object {
  const given = values as Record<string, unknown>;
  const known = fields.filter(({ name }) => name in given);
  return Object.fromEntries(known.map((field) => [field.name, valueOf(field, given[field.name])]));
}

function valueOf(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'array')
    return rowsIn(value).map((row) => ({ ...row, ...formValues(field.flattenedFields, row) }));
  if (field.type === 'group') return formValues(field.flattenedFields, isRecord(value) ? value : {});
  return value;
}

function rowsIn(value: unknown): object[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
