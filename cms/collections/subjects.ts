import type { Field } from 'payload';
import { fundingProgrammes, projectStatuses } from '../../common/view-model/subjects.ts';
import { localised } from '../fields/localised.ts';
import { matchingProgramme } from '../fields/matching-programme.ts';
import { number } from '../fields/number.ts';
import { one, picture, several } from '../fields/relations.ts';
import { shortRichText } from '../fields/rich-text.ts';
import { secureAddress } from '../fields/secure-address.ts';
import { options } from '../i18n/texts.ts';
import { subjectCollection } from './subject-collection.ts';

export const Topics = subjectCollection('topics');

export const Regions = subjectCollection('regions');

export const Organisations = subjectCollection('organisations', [
  {
    type: 'row',
    fields: [
      { name: 'phone', type: 'text' },
      { name: 'email', type: 'email' },
    ],
  },
  { name: 'website', type: 'text', validate: secureAddress },
  picture('logo'),
  several('members', 'organisations'),
  { name: 'example', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
]);

const day = { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } } as const;

const time: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'startsAt', type: 'date', admin: day },
      { name: 'endsAt', type: 'date', admin: day },
    ],
  },
  { name: 'status', type: 'select', options: options('project-status', projectStatuses) },
];

/** The rows are the same in all languages, the words in them are not. */
const parties: Field[] = [
  one('coordinator', 'organisations'),
  {
    name: 'partners',
    type: 'array',
    fields: [
      one('organisation', 'organisations'),
      { name: 'role', type: 'text', localized: true, maxLength: 200 },
    ],
  },
];

const money: Field[] = [
  number('budget', { min: 0 }),
  {
    name: 'funding',
    type: 'array',
    fields: [
      {
        name: 'programme',
        type: 'select',
        options: options('programme', fundingProgrammes),
        validate: matchingProgramme,
      },
      { name: 'funder', type: 'text', localized: true },
      number('amount', { min: 0 }),
      { name: 'statement', type: 'textarea', localized: true },
    ],
  },
];

const links: Field = {
  name: 'links',
  type: 'array',
  fields: [
    { name: 'title', type: 'text', localized: true, maxLength: 200 },
    { name: 'address', type: 'text', required: true, validate: secureAddress },
  ],
};

export const Projects = subjectCollection('projects', [
  ...time,
  ...parties,
  ...money,
  localised(shortRichText('results')),
  links,
]);
