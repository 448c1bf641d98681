import type { Field } from 'payload';
import { isText } from './fields.ts';

const source = '/admin/side-by-side/source-beside.tsx#SourceBeside';

/** Gives each field with words a place for what its source says, in whatever list or row it stands. */
export function withSourceBeside(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'row' || field.type === 'array')
      return { ...field, fields: withSourceBeside(field.fields) };
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withSourceBeside(tab.fields) })) };
    if (field.type !== 'text' && field.type !== 'textarea' && field.type !== 'richText') return field;
    return isText(field) ? withBefore(field) : field;
  });
}

type TextField = Extract<Field, { type: 'text' | 'textarea' | 'richText' }>;

function withBefore(field: TextField): Field {
  const { admin } = field;
  const beforeInput = [...(admin?.components?.beforeInput ?? []), source];
  // The spread keeps the variant of the union; TypeScript cannot follow it.
  return { ...field, admin: { ...admin, components: { ...admin?.components, beforeInput } } } as Field;
}

/** The form of a document with its source beside it, and the tab that leads there. */
export const sideBySideView = {
  Component: '/admin/side-by-side/view.tsx#SideBySideView',
  path: '/translate' as const,
  tab: { Component: '/admin/side-by-side/tab.tsx#SideBySideTab', order: 150 },
};
