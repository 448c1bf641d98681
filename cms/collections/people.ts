import type { CollectionConfig } from 'payload';
import { one, picture } from '../fields/relations.ts';
import { spokenLanguages } from '../../common/view-model/people.ts';
import { languageName } from '../i18n/language-name.ts';
import { labelled, text } from '../i18n/texts.ts';
import { staffCollection } from './common.ts';

/** Contacts, experts and those who are quoted. */
export const People: CollectionConfig = {
  ...staffCollection,
  slug: 'people',
  labels: { singular: text('collection.people'), plural: text('collection.people.plural') },
  admin: {
    group: text('group.subjects'),
    description: text('collection.people.help'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'role', 'organisation', 'email', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
  },
  defaultSort: 'name',
  fields: labelled('people', [
    { name: 'name', type: 'text', required: true },
    { name: 'role', type: 'text', localized: true },
    {
      type: 'row',
      fields: [
        { name: 'email', type: 'email' },
        { name: 'phone', type: 'text' },
      ],
    },
    one('organisation', 'organisations'),
    { name: 'expertise', type: 'text', localized: true, maxLength: 300 },
    {
      name: 'speaks',
      type: 'select',
      hasMany: true,
      options: spokenLanguages.map((code) => ({ value: code, label: languageName(code) })),
    },
    picture('picture'),
    { name: 'example', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  ]),
};
