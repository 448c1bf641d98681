import { companySizes, costBands } from '../../common/view-model/case-studies.ts';
import { industries, industryNames } from '../../common/view-model/industries.ts';
import { number } from '../fields/number.ts';
import { files, one } from '../fields/relations.ts';
import { shortRichText } from '../fields/rich-text.ts';
import { options } from '../i18n/texts.ts';
import { documentCollection } from './document-collection.ts';

/** A century: more is a slip of the pen. */
const maxMonths = 1200;

const industryOptions = industries.map((value) => {
  const { sv, en } = industryNames[value];
  return { value, label: { sv: `${value} ${sv}`, en: `${value} ${en}` } };
});

export const CaseStudies = documentCollection('case-studies', {
  text: [
    shortRichText('challenge'),
    shortRichText('solution'),
    shortRichText('results'),
    {
      name: 'metrics',
      type: 'array',
      maxRows: 8,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true },
            { name: 'unit', type: 'text', required: true },
            number('before'),
            number('after', { required: true }),
          ],
        },
        { name: 'note', type: 'text' },
      ],
    },
    shortRichText('lessons'),
  ],
  facts: [
    one('organisation', 'organisations'),
    {
      type: 'row',
      fields: [
        { name: 'industry', type: 'select', options: industryOptions },
        { name: 'sector', type: 'text' },
        { name: 'companySize', type: 'select', options: options('companySize', companySizes) },
      ],
    },
    {
      type: 'row',
      fields: [
        number('cost', { min: 0, max: 1_000_000_000_000 }),
        { name: 'costBand', type: 'select', options: options('costBand', costBands) },
        number('paybackMonths', { min: 0, max: maxMonths }),
      ],
    },
    {
      type: 'row',
      fields: [{ name: 'duration', type: 'text' }, number('durationMonths', { min: 0, max: maxMonths })],
    },
    files('attachments'),
  ],
});
