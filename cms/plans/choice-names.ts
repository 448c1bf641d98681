/** Ready-made choices of texts, by what staff may have to do with them. */
export const choices = [
  'mine',
  'planned',
  'live',
  'withdrawn',
  'untranslated',
  'outdated',
  'overdue',
] as const;
export type Choice = (typeof choices)[number];
