import type { Field } from 'payload';
import { audiences } from '../../common/view-model/guides.ts';
import { number } from '../fields/number.ts';
import { files, one } from '../fields/relations.ts';
import { richText, shortRichText } from '../fields/rich-text.ts';
import { secureAddress } from '../fields/secure-address.ts';
import { options } from '../i18n/texts.ts';
import { documentCollection } from './document-collection.ts';

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const;

const serviceFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'provider', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'link', type: 'text', validate: secureAddress },
      { name: 'phone', type: 'text' },
      { name: 'deadline', type: 'date', admin: { date: day } },
    ],
  },
  { name: 'note', type: 'text' },
];

export const Guides = documentCollection('guides', {
  text: [
    { name: 'need', type: 'text', maxLength: 120 },
    shortRichText('answer'),
    {
      name: 'steps',
      type: 'array',
      fields: [
        { name: 'title', type: 'text', required: true },
        richText('body'),
        { name: 'tasks', type: 'array', fields: [{ name: 'text', type: 'text', required: true }] },
      ],
    },
    {
      name: 'checklist',
      type: 'array',
      fields: [{ name: 'text', type: 'text', required: true }],
    },
    shortRichText('costs'),
    { name: 'services', type: 'array', fields: serviceFields },
  ],
  facts: [
    { name: 'audience', type: 'select', hasMany: true, options: options('audience', audiences) },
    number('minutes', { min: 1, max: 10_000 }),
    files('attachments'),
    {
      type: 'row',
      fields: [
        { name: 'reviewedAt', type: 'date', admin: { date: day } },
        one('reviewedBy', 'people'),
        { name: 'reviewDueAt', type: 'date', admin: { date: day } },
      ],
    },
  ],
});
