import { shortRichText } from '../fields/rich-text.ts';
import { files } from '../fields/relations.ts';
import { documentCollection } from './document-collection.ts';

export const PressReleases = documentCollection('press-releases', {
  facts: [
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text' },
        { name: 'byline', type: 'text' },
      ],
    },
    { name: 'gallery', type: 'upload', relationTo: 'media', hasMany: true },
    files('attachments'),
    shortRichText('boilerplate'),
  ],
});
