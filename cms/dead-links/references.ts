import { flattenAllFields, type FlattenedField } from 'payload';
import { labelOf, referencesTo } from '../fields/told.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { richTextBlocks } from '../fields/rich-text-blocks.ts';

type Values = Record<string, unknown>;
type Staff = Parameters<typeof languageOfStaff>[0];

/** A place in a document that leads to another thing. */
export interface Reference extends Place {
  /** The name of the field of the document in which it stands, or something that does. */
  path: string;
}

interface Place {
  collection: string;
  id: number;
  /** What staff call the place: the field, and the row in a list. */
  field: string;
  /** The words that a link stands behind. */
  words?: string;
}

/** All that a document leads to: relations, pictures and files, and in running text links and blocks. */
export function referencesIn(fields: FlattenedField[], data: unknown, staff: Staff): Reference[] {
  return fields.flatMap((field) =>
    inField(field, valuesOf(data)[field.name], [], staff).map((place) => ({ ...place, path: field.name })),
  );
}

function inField(field: FlattenedField, value: unknown, above: string[], staff: Staff): Place[] {
  const place = [...above, labelOf(field, languageOfStaff(staff))].filter(Boolean);
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return referencesTo(value, field.relationTo).map((target) => ({ ...target, field: place.join(' › ') }));
    case 'group':
    case 'tab':
      return field.flattenedFields.flatMap((inner) =>
        inField(inner, valuesOf(value)[inner.name], place, staff),
      );
    case 'array':
      return listOf(value).flatMap((row, index) =>
        field.flattenedFields.flatMap((inner) =>
          inField(inner, valuesOf(row)[inner.name], [...place, String(index + 1)], staff),
        ),
      );
    case 'richText':
      return inNode(valuesOf(value)['root'], place, staff);
    default:
      return [];
  }
}

function inNode(value: unknown, place: string[], staff: Staff): Place[] {
  const node = valuesOf(value);
  const below = listOf(node['children']).flatMap((child) => inNode(child, place, staff));
  const fields = valuesOf(node['fields']);
  if (node['type'] === 'block') return inBlock(fields, place, staff);
  const leadsToDocument = node['type'] === 'link' && fields['linkType'] === 'internal';
  if (!leadsToDocument) return below;
  const words = wordsOf(node);
  return referencesTo(fields['doc'], []).map((target) => ({ ...target, field: place.join(' › '), words }));
}

function inBlock(fields: Values, place: string[], staff: Staff): Place[] {
  const block = richTextBlocks.find(({ slug }) => slug === fields['blockType']);
  if (!block) return [];
  return flattenAllFields({ fields: block.fields }).flatMap((field) =>
    inField(field, fields[field.name], place, staff),
  );
}

function wordsOf(value: unknown): string {
  const node = valuesOf(value);
  if (typeof node['text'] === 'string') return node['text'];
  return listOf(node['children']).map(wordsOf).join('');
}

function valuesOf(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
