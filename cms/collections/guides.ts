import { audiences } from '../../common/view-model/guides.ts';
import { number } from '../fields/number.ts';
import { files, one } from '../fields/relations.ts';
import { richText } from '../fields/rich-text.ts';
import { options } from '../i18n/texts.ts';
import { documentCollection } from './document-collection.ts';

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const;

export const Guides = documentCollection('guides', {
  text: [
    { name: 'need', type: 'text', maxLength: 120 },
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
