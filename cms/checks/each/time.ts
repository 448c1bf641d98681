import type { Check } from '../checked.ts';

/** A time that was set for what nobody has published yet, and that is over. */
export const time: Check = ({ text: { visibleFrom }, hasPublished, now, say }) =>
  !hasPublished && visibleFrom && new Date(visibleFrom) <= now
    ? [
        {
          check: 'time',
          severity: 'asks',
          sentence: say('checks.time'),
          remedies: [{ act: 'go', path: 'publishAt', label: say('checks.time.remedy') }],
        },
      ]
    : [];
