import type { RichTextField } from 'payload';

/** The same field with a value of its own in each language. */
export function localised(field: RichTextField): RichTextField {
  return { ...field, localized: true };
}
