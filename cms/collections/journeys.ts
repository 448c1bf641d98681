import { several } from '../fields/relations.ts';
import { subjectCollection } from './subject-collection.ts';

/** Guides that readers follow one after the other. A guide stands for its translation, too. */
export const Journeys = subjectCollection('journeys', [several('guides', 'guides')]);
