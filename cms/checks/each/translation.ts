import type { Check } from '../checked.ts';

/** A text that was taken over from its translation, and that nobody has translated. */
export const translation: Check = ({ isUntranslated, say }) =>
  isUntranslated
    ? [
        {
          check: 'translation',
          severity: 'asks',
          sentence: say('checks.translation'),
          remedies: [{ act: 'go', path: 'untranslated', label: say('checks.translation.remedy') }],
        },
      ]
    : [];
