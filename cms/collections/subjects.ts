import { fundingProgrammes } from '../../common/view-model/subjects.ts';
import { matchingProgramme } from '../fields/matching-programme.ts';
import { number } from '../fields/number.ts';
import { several } from '../fields/relations.ts';
import { secureAddress } from '../fields/secure-address.ts';
import { options } from '../i18n/texts.ts';
import { subjectCollection } from './subject-collection.ts';

export const Topics = subjectCollection('topics');

export const Regions = subjectCollection('regions');

export const Organisations = subjectCollection('organisations', [
  { name: 'website', type: 'text', validate: secureAddress },
  { name: 'example', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
]);

export const Projects = subjectCollection('projects', [
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        type: 'date',
        admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
      {
        name: 'endsAt',
        type: 'date',
        admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      },
    ],
  },
  several('partners', 'organisations'),
  {
    name: 'funding',
    type: 'group',
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
]);
