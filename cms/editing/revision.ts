import { hash } from 'node:crypto';
import { normalForm } from './normal-form.ts';
import { valueAt } from './paths.ts';
import type { Revision } from './token.ts';
import type { TrackedField } from './tracked-fields.ts';

/** Of a field that is empty. */
export const emptyMark = '0';
/** 60 bits: two texts of one field with the same mark are not to be expected. */
const markLength = 10;

export function revisionOf(document: unknown, fields: TrackedField[]): Revision {
  return Object.fromEntries(
    fields.map((field) => [field.path, markOf(valueAt(document, field.path), field)]),
  );
}

export function markOf(value: unknown, { type }: Pick<TrackedField, 'type'>): string {
  const normal = normalForm(typed(value, type));
  if (normal === undefined) return emptyMark;
  return hash('sha1', JSON.stringify(normal), 'base64url').slice(0, markLength);
}

/** A day, a number, an id or an empty list may be sent in another form than that in which it is stored. */
function typed(value: unknown, type: TrackedField['type']): unknown {
  if ((type === 'array' || type === 'blocks') && (value === 0 || value === '0')) return [];
  if (typeof value !== 'string' || value === '') return value;
  if (type === 'date' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  const isNumeric = type === 'number' || type === 'relationship' || type === 'upload';
  return isNumeric && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
