import { isRecord } from '../../common/is-record.ts';
import type { FlattenedField } from 'payload';

export type UploadSlug = 'media' | 'files';

/** Which of the fields of a block in rich text hold an upload of a collection. */
const blockFields = { media: ['picture', 'poster'], files: ['file'] } as const;

/** The paths, as Payload asks for them, of the fields that hold uploads of a collection. */
export function uploadPaths(fields: FlattenedField[], collection: UploadSlug, above = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${above}${field.name}`;
    if (field.type === 'array' || field.type === 'group')
      return uploadPaths(field.flattenedFields, collection, `${path}.`);
    return field.type === 'upload' && field.relationTo === collection ? path : [];
  });
}

/** The ids of all uploads of a collection that a value uses: one of these fields, or a rich text with its blocks. */
export function uploadsIn(fields: FlattenedField[], data: unknown, collection: UploadSlug): Set<number> {
  const found = new Set<number>();
  collect(fields, data, collection, found);
  return found;
}

function collect(fields: FlattenedField[], data: unknown, collection: UploadSlug, found: Set<number>): void {
  if (!isRecord(data)) return;
  for (const field of fields) {
    const value = data[field.name];
    if (field.type === 'array')
      for (const row of listOf(value)) collect(field.flattenedFields, row, collection, found);
    else if (field.type === 'group') collect(field.flattenedFields, value, collection, found);
    else if (field.type === 'upload' && field.relationTo === collection) add(value, found);
    else if (field.type === 'richText') collectFromNodes(value, collection, found);
  }
}

function collectFromNodes(node: unknown, collection: UploadSlug, found: Set<number>): void {
  if (Array.isArray(node)) for (const child of node) collectFromNodes(child, collection, found);
  if (!isRecord(node)) return;
  if ('blockType' in node) for (const name of blockFields[collection]) add(node[name], found);
  if (node['type'] === 'upload' && node['relationTo'] === collection) add(node['value'], found);
  for (const part of ['root', 'children', 'fields']) collectFromNodes(node[part], collection, found);
}

/** One relation or several, populated or not. */
function add(value: unknown, found: Set<number>): void {
  for (const one of Array.isArray(value) ? value : [value]) {
    const id: unknown = isRecord(one) ? one['id'] : one;
    if (typeof id === 'number') found.add(id);
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Finds in a stored rich text, as a path of SQL/JSON with `$id`, what `uploadsIn` finds. */
export function nodesWith(collection: UploadSlug): string {
  const fields = blockFields[collection].map((name) => `@.${name} == $id`);
  return `$.** ? (${fields.join(' || ')} || (@.relationTo == "${collection}" && @.value == $id))`;
}
