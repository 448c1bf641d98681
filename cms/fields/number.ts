import type { NumberField, NumberFieldSingleValidation } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';

/** Nobody reads a larger number: a larger unit says it. */
const limit = 1_000_000_000_000;

/** A number that staff write as in their language, whatever that of their browser. */
export function number(
  name: string,
  {
    min = -limit,
    max = limit,
    required = false,
  }: Partial<Pick<NumberField, 'min' | 'max' | 'required'>> = {},
): NumberField {
  const Field = {
    path: '/admin/number/number-field.tsx#NumberField',
    clientProps: { unreadable: text('error.number') },
  };
  const validate = between(min, max);
  return {
    name,
    type: 'number',
    min,
    max,
    required,
    validate,
    hasMany: false,
    admin: { components: { Field } },
  };
}

function between(min: number, max: number): NumberFieldSingleValidation {
  return (value, { required, req }) => {
    const language = languageOfStaff(req);
    if (value === undefined || value === null) return !required || text('error.number')[language];
    if (Number.isFinite(value) && value >= min && value <= max) return true;
    const written = (bound: number) => bound.toLocaleString(language);
    return fill(text('error.number.range')[language], { min: written(min), max: written(max) });
  };
}
