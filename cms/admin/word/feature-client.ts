'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import type { Goal } from '../../pasting/read-pasted.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { CHOOSE_WORD_COMMAND } from './commands.ts';
import { WordIcon } from './icon.tsx';
import { WordPlugin } from './plugin.tsx';

export const WordFeatureClient = createClientFeature<Goal>({
  plugins: [{ Component: WordPlugin, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'word',
        order: 90,
        items: [
          {
            key: 'word',
            ChildComponent: WordIcon,
            label: ({ i18n }) => text('word.choose')[languageOfStaff({ i18n })],
            onSelect: ({ editor }) => void editor.dispatchCommand(CHOOSE_WORD_COMMAND, undefined),
          },
        ],
      },
    ],
  },
});
