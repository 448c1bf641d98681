'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { compose } from './compose.ts';
import { ToolbarCommentIcon } from './icon.tsx';
import { selectedPassage } from './selected.ts';

export const CommentFeatureClient = createClientFeature({
  toolbarInline: {
    groups: [
      {
        type: 'buttons',
        key: 'comment',
        order: 95,
        items: [
          {
            key: 'comment',
            ChildComponent: ToolbarCommentIcon,
            label: ({ i18n }) => text('comments.make')[languageOfStaff({ i18n })],
            onSelect: () => compose(selectedPassage()),
          },
        ],
      },
    ],
  },
});
