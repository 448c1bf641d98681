import type { CollectionConfig, TextField } from 'payload';
import { hidden } from '../fields/hidden.ts';
import { sortByOneValue } from '../hooks/sort-by-one-value.ts';
import { localisedSlug } from '../slugs/slug-field.ts';
import { labelled, text } from '../i18n/texts.ts';
import { staffCollection } from './common.ts';

/** Payload cannot look for anything in a list of texts, so that its lists offer no filter for it. */
const otherNames = {
  type: 'text',
  hasMany: true,
  localized: true,
  admin: { disableListFilter: true },
} as const satisfies Partial<TextField>;

/** The glossary. */
export const Terms: CollectionConfig = {
  ...staffCollection,
  slug: 'terms',
  labels: { singular: text('collection.terms'), plural: text('collection.terms.plural') },
  admin: {
    group: text('group.subjects'),
    description: text('collection.terms.help'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'synonyms', 'updatedAt'],
  },
  defaultSort: 'title',
  hooks: {
    ...staffCollection.hooks,
    beforeOperation: [...staffCollection.hooks.beforeOperation, sortByOneValue],
  },
  fields: labelled('terms', [
    { name: 'title', type: 'text', localized: true, required: true, maxLength: 100 },
    { name: 'definition', type: 'textarea', localized: true },
    { name: 'synonyms', ...otherNames },
    { name: 'abbreviations', ...otherNames },
    localisedSlug,
    hidden,
  ]),
};
