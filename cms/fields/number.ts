import type { NumberField } from 'payload';
import { text } from '../i18n/texts.ts';

/** A number that staff write as in their language, whatever that of their browser. */
export function number(
  name: string,
  rules: Partial<Pick<NumberField, 'min' | 'max' | 'required'>> = {},
): NumberField {
  const Field = {
    path: '/admin/number/number-field.tsx#NumberField',
    clientProps: { unreadable: text('error.number') },
  };
  return { name, type: 'number', ...rules, hasMany: false, admin: { components: { Field } } };
}
