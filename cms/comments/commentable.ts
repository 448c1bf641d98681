import type { Field } from 'payload';

const types = new Set(['text', 'textarea', 'richText', 'upload', 'relationship']);

/** Gives fields that staff write a label by which something can be said of them. */
export function commentable(fields: Field[]): Field[] {
  return fields.map((field) => {
    if (!types.has(field.type)) return field;
    const components = { Label: '/admin/comments/label.tsx#CommentedLabel', ...field.admin?.components };
    // The spread keeps the variant of the union; TypeScript cannot follow it.
    return { ...field, admin: { ...field.admin, components } } as Field;
  });
}
