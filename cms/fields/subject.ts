import type { Field } from 'payload';
import { picture, several } from './relations.ts';
import { hidden } from './hidden.ts';
import { richText } from './rich-text.ts';
import { localised } from './localised.ts';
import { localisedSlug } from '../slugs/slug-field.ts';

/** What topics, regions, organisations and projects have in common. */
export const subjectFields: Field[] = [
  { name: 'title', type: 'text', localized: true, required: true, maxLength: 200 },
  { name: 'lede', type: 'textarea', localized: true },
  localised(richText('body')),
  picture('image'),
  several('contacts', 'people'),
  localisedSlug,
  hidden,
];
