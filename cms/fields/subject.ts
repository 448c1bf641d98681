import type { Field } from 'payload';
import { picture, several } from './relations.ts';
import { richText } from './rich-text.ts';
import { slug } from './slug.ts';

/** What topics, regions, organisations and projects have in common. */
export const subjectFields: Field[] = [
  { name: 'title', type: 'text', localized: true, required: true, maxLength: 200 },
  { name: 'lede', type: 'textarea', localized: true },
  richText('body'),
  picture('image'),
  several('contacts', 'people'),
  slug,
];
