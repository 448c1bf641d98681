import type { Field } from 'payload';
import { correctionTypes } from '../../common/view-model/corrections.ts';
import { options } from '../i18n/texts.ts';

/** What was put right, made clear or has been added since a text was published. */
export const corrections: Field = {
  name: 'corrections',
  type: 'array',
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          type: 'select',
          required: true,
          defaultValue: correctionTypes[0],
          options: options('correction', correctionTypes),
        },
        {
          name: 'date',
          type: 'date',
          required: true,
          defaultValue: () => new Date().toISOString(),
          admin: { date: { displayFormat: 'yyyy-MM-dd' } },
        },
      ],
    },
    { name: 'text', type: 'textarea', required: true },
    { name: 'internal', type: 'checkbox', defaultValue: false },
    {
      name: 'mail',
      type: 'checkbox',
      defaultValue: false,
      admin: { condition: (_, { internal }) => !internal },
    },
  ],
};
