import type { Check } from '../checked.ts';

/** A guide does without. */
export const mainPicture: Check = ({ kind, text, say }) =>
  kind === 'guides' || text.data.image !== undefined
    ? []
    : [
        {
          check: 'main-picture',
          severity: 'asks',
          sentence: say('checks.picture'),
          remedies: [{ act: 'go', path: 'image', label: say('checks.picture.remedy') }],
        },
      ];
