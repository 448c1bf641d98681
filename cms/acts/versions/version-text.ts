import type { FlattenedField } from 'payload';
import { trackedFields } from '../../editing/tracked-fields.ts';

type Values = Record<string, unknown>;

/** What is no text of a thing: where it is, and which part of its picture matters. */
const kept = new Set(['slug', 'focalX', 'focalY']);

/** What a version says in one language, to be saved once more: also where it says nothing. */
export function textOf(version: Values, fields: FlattenedField[]): Values {
  const tracked = new Set(trackedFields(fields).map(({ path }) => path.split('.')[0]));
  const written = fields.filter(({ name }) => tracked.has(name) && !kept.has(name));
  return Object.fromEntries(written.map((field) => [field.name, version[field.name] ?? empty(field)]));
}

function empty(field: FlattenedField): null | [] | undefined {
  if (field.type === 'group' || field.type === 'tab') return undefined;
  return field.type === 'array' || ('hasMany' in field && field.hasMany) ? [] : null;
}
