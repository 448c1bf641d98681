import { hash } from 'node:crypto';
import { normalForm } from './normal-form.ts';
import { valueAt, type FieldPath } from './paths.ts';
import type { TrackedField } from './tracked-fields.ts';

/** What a document says, field by field, as short marks: the same mark, the same content. */
export type Revision = Record<FieldPath, string>;

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

/** In the answer to a save: the fields that were left as others had written them meanwhile. */
const keptName = '*';

/** The form in which editors get a revision and hand it back, to be taken for opaque. */
export function writeToken(revision: Revision, kept: FieldPath[] = []): string {
  const told = kept.length > 0 ? { ...revision, [keptName]: kept } : revision;
  return Buffer.from(JSON.stringify(told)).toString('base64url');
}

/** @returns nothing when it is no token */
export function readToken(token: unknown): Revision | undefined {
  if (typeof token !== 'string' || token === '') return undefined;
  try {
    const told: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (typeof told !== 'object' || told === null) return undefined;
    const marks = Object.entries(told).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(marks);
  } catch {
    return undefined;
  }
}
