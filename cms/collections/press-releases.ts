import { shortRichText } from '../fields/rich-text.ts';
import { files } from '../fields/relations.ts';
import { documentCollection } from './document-collection.ts';

export const PressReleases = documentCollection('press-releases', {
  facts: [
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text', localized: true },
        { name: 'byline', type: 'text', localized: true },
      ],
    },
    { name: 'gallery', type: 'upload', relationTo: 'media', hasMany: true },
    files('attachments'),
    shortRichText('boilerplate'),
    {
      name: 'corrections',
      type: 'array',
      localized: true,
      fields: [
        { name: 'date', type: 'date', required: true },
        { name: 'text', type: 'textarea', required: true },
      ],
    },
  ],
});
