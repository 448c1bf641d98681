import type { Field } from 'payload';
import { kinds } from '../../common/addresses.ts';
import { timeChanges } from '../publish-at/time-changes.ts';
import { choiceField } from '../plans/choices.ts';
import { withdrawalFields } from '../publish-at/withdrawals.ts';
import { text } from '../i18n/texts.ts';
import { language, translationKey, untranslated } from './language.ts';
import { picture, several } from './relations.ts';
import { richText } from './rich-text.ts';
import { documentSlug } from '../slugs/slug-field.ts';

/** The text that press releases, case studies and guides begin with. */
export const documentText: Field[] = [
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: 300,
    admin: { components: { Cell: '/admin/list/title-cell.tsx#TitleCell' } },
  },
  { name: 'lede', type: 'textarea' },
  picture('image'),
  richText('body'),
];

/** What a document is about and who answers for it. */
export const documentRelations: Field[] = [
  several('topics', 'topics'),
  several('regions', 'regions'),
  several('organisations', 'organisations'),
  several('projects', 'projects'),
  several('contacts', 'people'),
  { name: 'related', type: 'relationship', relationTo: [...kinds], hasMany: true },
];

/** Its language, its address and its embargo. */
export const documentPublication: Field[] = [
  {
    name: 'checks',
    type: 'ui',
    label: text('checks.heading.draft'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/checks/panel.tsx#ChecksPanel' },
    },
  },
  {
    name: 'comments',
    type: 'ui',
    label: text('comments.title'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/comments/panel.tsx#CommentPanel' },
    },
  },
  language,
  translationKey,
  untranslated,
  documentSlug,
  {
    name: 'publishAt',
    type: 'date',
    index: true,
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      components: { Field: '/admin/publish-at/field.tsx#PublishAtField' },
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'yyyy-MM-dd HH:mm:ss',
        timeFormat: 'HH:mm',
        timeIntervals: 15,
      },
    },
  },
  timeChanges,
  ...withdrawalFields,
  choiceField,
  {
    name: 'mailings',
    type: 'ui',
    label: text('mailing'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/mailings/panel.tsx#MailingsPanel' },
    },
  },
  {
    name: 'pressLetters',
    type: 'ui',
    label: text('pressList.send'),
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/press-lists/panel.tsx#PressPanel' },
    },
  },
  {
    name: 'pressLinks',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/press-links/press-links.tsx#PressLinks' },
    },
  },
  {
    name: 'visits',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/admin/visits/panel.tsx#VisitsPanel' },
    },
  },
];
