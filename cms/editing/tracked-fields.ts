import type { FlattenedField } from 'payload';
import type { FieldPath } from './paths.ts';

/** A field that is merged by itself. */
export interface TrackedField {
  path: FieldPath;
  type: FlattenedField['type'];
  localised: boolean;
  /** From the outermost group to the field itself. */
  labels: unknown[];
}

/** What Payload writes by itself, and what an edit is not about. */
const administrative = new Set(
  ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'globalType'].concat(
    ['filename', 'mimeType', 'filesize', 'width', 'height', 'url', 'thumbnailURL', 'sizes'],
    ['revision', 'fieldAuthors', 'blank', 'withdrawAt', 'withdrawals'],
  ),
);

const cache = new WeakMap<FlattenedField[], TrackedField[]>();

/** The fields that staff write, groups taken apart. */
export function trackedFields(fields: FlattenedField[]): TrackedField[] {
  const known = cache.get(fields);
  if (known) return known;
  const tracked = fields
    .filter((field) => !administrative.has(field.name))
    .flatMap((field) => track(field, { prefix: '', localised: false, labels: [] }));
  cache.set(fields, tracked);
  return tracked;
}

interface Parent {
  prefix: string;
  localised: boolean;
  labels: unknown[];
}

function track(field: FlattenedField, parent: Parent): TrackedField[] {
  if (field.type === 'join' || ('virtual' in field && field.virtual)) return [];
  const path = parent.prefix + field.name;
  const localised = parent.localised || Boolean('localized' in field && field.localized);
  const labels = [...parent.labels, 'label' in field ? field.label : undefined];
  if (field.type !== 'group' && field.type !== 'tab') return [{ path, type: field.type, localised, labels }];
  return field.flattenedFields.flatMap((inner) => track(inner, { prefix: `${path}.`, localised, labels }));
}
