import type { GlobalConfig, TextareaFieldValidation } from 'payload';
import { kinds, type Kind } from '../../common/addresses.ts';
import { hiddenUnless } from '../access/hidden-unless.ts';
import { readableColour } from '../fields/readable-colour.ts';
import { number } from '../fields/number.ts';
import { picture, several } from '../fields/relations.ts';
import { secureAddress } from '../fields/secure-address.ts';
import { cleanGlobalTexts } from '../hooks/clean-texts.ts';
import { recordGlobalChange } from '../published/record-change.ts';
import { wrongWordParts } from '../../common/protocol/word-parts.ts';
import { labelled, options, text } from '../i18n/texts.ts';
import { dateStatement } from '../hooks/date-statement.ts';
import { assessors, complianceLevels, shortcomingGrounds } from '../../common/view-model/settings.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

const readableWordParts: TextareaFieldValidation = (value, { req }) => {
  const [wrong] = wrongWordParts(value);
  const language = languageOfStaff(req);
  return wrong === undefined || text('error.word-parts')[language].replace('{line}', wrong);
};

const kindOption = (kind: Kind) => ({ value: kind, label: text(`collection.${kind}.plural`) });

const day = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const;

/** The site's name, sender, logo and colours, and the facts of its accessibility statement. */
export const Settings: GlobalConfig = {
  slug: 'settings',
  label: text('global.settings'),
  admin: {
    group: text('group.system'),
    description: text('global.settings.help'),
    hidden: hiddenUnless('change settings'),
  },
  versions: { max: 20 },
  hooks: {
    beforeOperation: [cleanGlobalTexts],
    beforeChange: [dateStatement],
    afterChange: [recordGlobalChange],
  },
  fields: labelled('settings', [
    { name: 'siteName', type: 'text', required: true, defaultValue: 'Bruket' },
    { name: 'tagline', type: 'text', localized: true },
    { name: 'description', type: 'textarea', localized: true },
    { name: 'footer', type: 'textarea', localized: true },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    {
      name: 'colours',
      type: 'group',
      fields: [
        { name: 'link', type: 'text', validate: readableColour },
        { name: 'accent', type: 'text', validate: readableColour },
      ],
    },
    {
      name: 'publisher',
      type: 'group',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'email', type: 'email' },
        { name: 'phone', type: 'text' },
        { name: 'postalAddress', type: 'textarea' },
        { name: 'website', type: 'text', validate: secureAddress },
      ],
    },
    {
      name: 'press',
      type: 'group',
      fields: [
        { name: 'intro', type: 'textarea', localized: true, maxLength: 600 },
        several('contacts', 'people'),
        { name: 'hours', type: 'text', localized: true, maxLength: 200 },
        {
          type: 'row',
          fields: [
            { name: 'email', type: 'email' },
            { name: 'phone', type: 'text' },
            { name: 'onCallPhone', type: 'text' },
          ],
        },
        {
          name: 'boilerplates',
          type: 'array',
          localized: true,
          fields: [
            { name: 'title', type: 'text', required: true, maxLength: 120 },
            { name: 'text', type: 'textarea', required: true },
          ],
        },
        {
          name: 'logos',
          type: 'array',
          fields: [picture('picture'), { name: 'forDark', type: 'checkbox', defaultValue: false }],
        },
        { name: 'pictures', type: 'upload', relationTo: 'media', hasMany: true },
        several('organisations', 'organisations'),
      ],
    },
    {
      name: 'accessibility',
      type: 'group',
      fields: [
        {
          name: 'compliance',
          type: 'select',
          required: true,
          defaultValue: 'partial',
          options: options('compliance', complianceLevels),
        },
        {
          name: 'shortcomings',
          type: 'array',
          localized: true,
          fields: [
            { name: 'text', type: 'text', required: true },
            {
              name: 'ground',
              type: 'select',
              required: true,
              defaultValue: 'defect',
              options: options('ground', shortcomingGrounds),
            },
            { name: 'reason', type: 'textarea', required: true },
          ],
        },
        { name: 'assessedAt', type: 'date', admin: { date: day } },
        { name: 'assessor', type: 'select', options: options('assessor', assessors) },
        { name: 'method', type: 'textarea', localized: true },
        { name: 'updatedAt', type: 'date', admin: { date: day } },
        { name: 'email', type: 'email' },
        { name: 'phone', type: 'text' },
      ],
    },
    { name: 'twoEyes', type: 'select', hasMany: true, options: kinds.map(kindOption) },
    { name: 'countSearches', type: 'checkbox', defaultValue: true },
    { name: 'askReaders', type: 'checkbox', defaultValue: true },
    { name: 'countVisits', type: 'checkbox', defaultValue: true },
    { name: 'takeSubscribers', type: 'checkbox', defaultValue: true },
    number('historyYears', { min: 1, max: 100 }),
    { name: 'wordParts', type: 'textarea', validate: readableWordParts },
  ]),
};
