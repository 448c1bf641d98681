/** Ready-made choices of texts, by what staff may have to do with them. */
export const choices = [
  ...(['mine', 'unfinished', 'review', 'planned', 'live', 'withdrawn'] as const),
  ...(['untranslated', 'outdated', 'overdue'] as const),
] as const;
export type Choice = (typeof choices)[number];
