import type { Field } from 'payload';

/** Keeps a thing with names in both languages from readers of one of them. */
export const hidden: Field = {
  name: 'hidden',
  type: 'checkbox',
  localized: true,
  defaultValue: false,
  // A copy is looked through before readers meet it, in each language in which there is something to see.
  hooks: { beforeDuplicate: [({ value }) => (value === undefined || value === null ? undefined : true)] },
  admin: { position: 'sidebar' },
};
