import type { CollectionConfig, FieldAccess } from 'payload';
import { languages } from '../../common/languages.ts';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { allowing } from '../access/rules.ts';
import { ours } from '../collections/common.ts';
import { several } from '../fields/relations.ts';
import { cleanTexts } from '../hooks/clean-texts.ts';
import { labelled, options, text } from '../i18n/texts.ts';
import { contactEndpoints } from './contact-endpoints.ts';
import { anAddress, forgetContact, keepAddress, keepOptOut, rememberOptOut } from './hooks.ts';
import { importContacts } from './import/endpoint.ts';
import { grounds } from './import/read-rows.ts';

const mayWrite = allowing('write to the press');
const never: FieldAccess = () => false;
const unseen = { access: { ...ours, read: never }, admin: { hidden: true, disableListColumn: true } };

/** Journalists whom staff send press releases to. Nothing of them is ever published. */
export const MediaContacts: CollectionConfig = {
  slug: 'media-contacts',
  labels: { singular: text('collection.media-contacts'), plural: text('collection.media-contacts.plural') },
  admin: {
    group: text('group.press'),
    hidden: hiddenUnless('write to the press'),
    description: text('collection.media-contacts.help'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'outlet', 'beats', 'email', 'lists', 'optedOutAt'],
    listSearchableFields: ['name', 'email', 'outlet', 'beats'],
    components: { beforeListTable: ['/admin/press-lists/import.tsx#ImportContacts'] },
  },
  access: { create: mayWrite, read: mayWrite, update: mayWrite, delete: allowing('delete for good') },
  endpoints: [importContacts, ...contactEndpoints],
  // An address is one person.
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'name',
  hooks: {
    beforeOperation: [cleanTexts],
    beforeValidate: [keepAddress],
    beforeChange: [keepOptOut],
    afterChange: [rememberOptOut],
    afterDelete: [forgetContact],
  },
  fields: labelled('media-contacts', [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 300 },
        { name: 'email', type: 'email', required: true, validate: anAddress },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'outlet', type: 'text', maxLength: 300, index: true },
        { name: 'beats', type: 'text', maxLength: 300 },
      ],
    },
    several('lists', 'press-lists'),
    { name: 'notes', type: 'textarea' },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'sv',
      options: options('language', languages),
      admin: { position: 'sidebar' },
    },
    { name: 'source', type: 'text', required: true, maxLength: 300, admin: { position: 'sidebar' } },
    {
      name: 'ground',
      type: 'select',
      required: true,
      defaultValue: 'interest',
      options: options('press-ground', grounds),
      admin: { position: 'sidebar' },
    },
    { name: 'optedOutAt', type: 'date', index: true, admin: { position: 'sidebar' } },
    {
      name: 'restsSince',
      type: 'date',
      access: ours,
      admin: { position: 'sidebar', readOnly: true, condition: ({ restsSince }) => Boolean(restsSince) },
    },
    {
      name: 'letters',
      type: 'ui',
      label: text('pressList.letters'),
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/press-lists/letters.tsx#ContactLetters' },
      },
    },
    { ...unseen, name: 'digest', type: 'text', unique: true, label: 'digest' },
    { ...unseen, name: 'bounces', type: 'number', defaultValue: 0, label: 'bounces' },
    { ...unseen, name: 'bouncedAt', type: 'date', label: 'bouncedAt' },
  ]),
};

/** Whom a release goes to by one choice. */
export const PressLists: CollectionConfig = {
  slug: 'press-lists',
  labels: { singular: text('collection.press-lists'), plural: text('collection.press-lists.plural') },
  admin: {
    group: text('group.press'),
    hidden: hiddenUnless('write to the press'),
    description: text('collection.press-lists.help'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'notes', 'updatedAt'],
    listSearchableFields: ['name', 'notes'],
  },
  access: { create: mayWrite, read: mayWrite, update: mayWrite, delete: mayWrite },
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'name',
  hooks: { beforeOperation: [cleanTexts] },
  fields: labelled('press-lists', [
    { name: 'name', type: 'text', required: true, unique: true, maxLength: 200 },
    { name: 'notes', type: 'textarea' },
    {
      name: 'members',
      type: 'join',
      collection: 'media-contacts',
      on: 'lists',
      defaultSort: 'name',
      defaultLimit: 100,
      admin: { defaultColumns: ['name', 'outlet', 'email', 'optedOutAt'] },
    },
  ]),
};
