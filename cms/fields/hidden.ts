import type { Field } from 'payload';

/**
 * Keeps a thing with names in both languages from readers of one of them. Without a default: that would be a
 * value, and with it a row without a name, in a language in which nobody has written anything.
 */
export const hidden: Field = {
  name: 'hidden',
  type: 'checkbox',
  localized: true,
  admin: { position: 'sidebar' },
};
