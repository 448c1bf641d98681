import type { CollectionConfig } from 'payload';
import { hidden } from '../fields/hidden.ts';
import { localisedSlug } from '../slugs/slug-field.ts';
import { labelled, text } from '../i18n/texts.ts';
import { staffCollection } from './common.ts';

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
  fields: labelled('terms', [
    { name: 'title', type: 'text', localized: true, required: true, maxLength: 100 },
    { name: 'definition', type: 'textarea', localized: true },
    { name: 'synonyms', type: 'text', hasMany: true, localized: true },
    { name: 'abbreviations', type: 'text', hasMany: true, localized: true },
    localisedSlug,
    hidden,
  ]),
};
