import type { Field } from 'payload';

const never = () => false;

/** Stands in an answer until the whole document is known, and is left out where the field is. */
export const pendingRevision = 'pending';

/**
 * What the editor has loaded, as a token. It is handed back with each save, which is then merged with what
 * others have stored meanwhile. Nothing of it is stored.
 */
export const revision: Field = {
  name: 'revision',
  type: 'text',
  virtual: true,
  label: false,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true },
  hooks: { afterRead: [() => pendingRevision] },
};

/** Who wrote what stands in each field, and when. */
export const fieldAuthors: Field = {
  name: 'fieldAuthors',
  type: 'json',
  label: false,
  access: { create: never, read: never, update: never },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true },
  hooks: { beforeDuplicate: [() => null] },
};

/** Of a draft that the admin has made and nobody has written in: lists leave it out, and it goes by itself. */
export const blank: Field = {
  name: 'blank',
  type: 'checkbox',
  label: false,
  index: true,
  access: { create: never, update: never },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableGroupBy: true },
};
