import type { Field } from 'payload';
import { picture, several } from './relations.ts';
import { hidden } from './hidden.ts';
import { richText } from './rich-text.ts';
import { localised } from './localised.ts';
import { localisedSlug } from '../slugs/slug-field.ts';

/** What topics, regions, organisations and projects have in common: their text, then the facts of each, then the rest. */
export const subjectText: Field[] = [
  { name: 'title', type: 'text', localized: true, required: true, maxLength: 200 },
  { name: 'lede', type: 'textarea', localized: true },
  localised(richText('body')),
];

export const subjectContext: Field[] = [
  picture('image'),
  several('contacts', 'people'),
  localisedSlug,
  hidden,
];
