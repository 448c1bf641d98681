import type { FlattenedField, SanitizedConfig } from 'payload';

/** Whose fields a query speaks of. */
export interface Owner {
  fields: FlattenedField[];
  config: SanitizedConfig;
}

/**
 * The field that a query means by a path, also in a version or in what a relation leads to.
 *
 * @example fieldAt('version.organisations.name', owner)
 */
export function fieldAt(path: string, { fields, config }: Owner): FlattenedField | undefined {
  const [name = '', ...rest] = path.replace(/^version\./, '').split('.');
  const field = fields.find((one) => one.name === name);
  if (!field || rest.length === 0) return field;
  return fieldAt(rest.join('.'), { fields: innerFields(field, config), config });
}

function innerFields(field: FlattenedField, { collections }: SanitizedConfig): FlattenedField[] {
  if ('flattenedFields' in field) return field.flattenedFields;
  if (!('relationTo' in field)) return [];
  const slugs = [field.relationTo].flat();
  return collections.filter(({ slug }) => slugs.includes(slug)).flatMap((one) => one.flattenedFields);
}
