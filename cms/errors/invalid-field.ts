import { ValidationError, type PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import type { Text } from '../i18n/texts.ts';

/** An error at a field, beside which the admin shows it. One that is none of the collection's brings its label. */
export function invalidField(
  req: PayloadRequest,
  collection: string | undefined,
  path: string,
  reason: Text,
  givenLabel?: Text,
): ValidationError {
  const message = reason[languageOfStaff(req)];
  const label = givenLabel ?? labelOf(req, collection, path);
  const errors = [{ path, message, ...(label && { label }) }];
  return new ValidationError({ errors, req, ...(collection && { collection }) }, req.t);
}

/** What staff know the field by. */
function labelOf({ payload }: PayloadRequest, collection: string | undefined, path: string) {
  const fields = payload.config.collections.find(({ slug }) => slug === collection)?.flattenedFields;
  const field = fields?.find(({ name }) => name === path);
  return field && 'label' in field && field.label ? field.label : undefined;
}
