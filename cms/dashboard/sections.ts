import { failed } from './failed.ts';
import { pictures } from './pictures.ts';
import { feedback, read, searches } from './readers.ts';
import { review } from './review.ts';
import { rights } from './rights.ts';
import type { Section } from './section.ts';
import { live, mine, outdated, overdue, planned, untranslated } from './text-sections.ts';

/** All that the dashboard tells, what is most urgent first. */
export const sections: readonly Section[] = [
  ...[failed, review, mine, planned, live],
  ...[outdated, overdue, untranslated, pictures, rights],
  ...[feedback, searches, read],
];
