import { flattenAllFields, type Field, type FlattenedField } from 'payload';

/** What Payload itself adds to collections, arrays and blocks, and what the names of files say together. */
const administrative = new Set(['id', 'blockName', '_status', 'translationKey']);

/**
 * The fields that content is made of, in the order of the config, free of tabs and rows. What only
 * Payload writes is not among them.
 */
export function contentFields(fields: FlattenedField[]): FlattenedField[] {
  return fields.filter((field) => !administrative.has(field.name) && !isHidden(field) && !isVirtual(field));
}

/** The same for fields that Payload has not flattened, such as those of a block in rich text. */
export function contentFieldsOf(fields: Field[]): FlattenedField[] {
  return contentFields(flattenAllFields({ fields }));
}

/** Nothing is stored of it. */
function isVirtual(field: FlattenedField): boolean {
  return 'virtual' in field && Boolean(field.virtual);
}

function isHidden(field: FlattenedField): boolean {
  return (
    ('hidden' in field && Boolean(field.hidden)) ||
    Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden)
  );
}

/** Whether each language has a value of its own. */
export function isLocalised(field: FlattenedField): boolean {
  return 'localized' in field && Boolean(field.localized);
}

const chosen = new Set(['relationship', 'upload', 'select', 'radio', 'number', 'checkbox']);

/**
 * Whether a document and its translation most often have the same value: what is chosen or counted, not
 * what is written.
 */
export function isShared(field: FlattenedField): boolean {
  if (field.name === 'untranslated') return false;
  if (field.type === 'date') return field.admin?.date?.pickerAppearance === 'dayOnly';
  return chosen.has(field.type);
}
