import type { Check } from '../checked.ts';

/** In characters: shorter says nothing, longer is read by nobody and cut in every list. */
const min = 40;
const max = 400;

export const lede: Check = ({ text: { data }, say }) => {
  const length = data.lede?.trim().length ?? 0;
  const key = length === 0 ? 'missing' : length < min ? 'short' : length > max ? 'long' : undefined;
  if (!key) return [];
  return [
    {
      check: 'lede',
      severity: 'asks',
      sentence: say(`checks.lede.${key}`, { length: String(length), max: String(max) }),
      remedies: [{ act: 'go', path: 'lede', label: say(`checks.lede.remedy.${key}`) }],
    },
  ];
};
