import type { Block, Field, Plugin, Tab } from 'payload';
import { isKind, subjectKinds } from '../../common/addresses.ts';

/** Text that is no prose: addresses, numbers of telephones, units, and names of those who are not ours. */
const notProse = new Set([
  'slug',
  'translationKey',
  'website',
  'address',
  'link',
  'phone',
  'unit',
  'value',
  'byline',
  'name',
  'provider',
]);

const prose = ['people', 'terms', 'journeys', 'media', ...subjectKinds];

/** Tells below each field of plain text which of its words are misspelt. Rich texts do so by a feature of their editor. */
export const checkSpelling: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    isKind(collection.slug) || prose.includes(collection.slug)
      ? { ...collection, fields: spelled(collection.fields) }
      : collection,
  ),
});

/** Fields with what tells of their spelling; those of a block of rich text too. */
function spelled(fields: Field[]): Field[] {
  return fields.map(spelledField);
}

export function spelledBlock(block: Block): Block {
  return { ...block, fields: spelled(block.fields) };
}

function spelledField(field: Field): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(spelledTab) };
  // The spread keeps the variant of the union, which TypeScript cannot follow.
  if ('fields' in field) return { ...field, fields: spelled(field.fields) };
  if (field.type !== 'text' && field.type !== 'textarea') return field;
  if (notProse.has(field.name) || field.admin?.hidden || ('hasMany' in field && field.hasMany)) return field;
  const { components } = field.admin ?? {};
  const afterInput = [...(components?.afterInput ?? []), '/admin/spelling/field.tsx#FieldSpelling'];
  return { ...field, admin: { ...field.admin, components: { ...components, afterInput } } } as Field;
}

const spelledTab = (tab: Tab): Tab => ({ ...tab, fields: spelled(tab.fields) });
