/** Ready-made choices of texts, by what staff may have to do with them. */
export const choices = ['mine', 'review', 'planned', 'live', 'withdrawn', 'untranslated', 'overdue'] as const;
export type Choice = (typeof choices)[number];
