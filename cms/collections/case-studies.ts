import { companySizes, costBands } from '../../common/view-model/case-studies.ts';
import { number } from '../fields/number.ts';
import { files, one } from '../fields/relations.ts';
import { shortRichText } from '../fields/rich-text.ts';
import { options } from '../i18n/texts.ts';
import { documentCollection } from './document-collection.ts';

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
    { name: 'sector', type: 'text' },
    {
      type: 'row',
      fields: [
        { name: 'companySize', type: 'select', options: options('companySize', companySizes) },
        { name: 'costBand', type: 'select', options: options('costBand', costBands) },
        { name: 'duration', type: 'text' },
      ],
    },
    files('attachments'),
  ],
});
