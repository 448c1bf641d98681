import { ValidationError, type PayloadRequest } from 'payload';
import type { Text } from './i18n/texts.ts';

/** The language that a person works in. */
export function languageOfStaff({ i18n }: Pick<PayloadRequest, 'i18n'>): keyof Text {
  return i18n.language === 'en' ? 'en' : 'sv';
}

/** A refusal of a field's value, which the admin shows beside the field. */
export function invalid(
  req: PayloadRequest,
  collection: string | undefined,
  path: string,
  reason: Text,
): ValidationError {
  const message = reason[languageOfStaff(req)];
  const label = labelOf(req, collection, path);
  const errors = [{ path, message, ...(label && { label }) }];
  return new ValidationError({ errors, req, ...(collection && { collection }) }, req.t);
}

/** What staff know the field by. */
function labelOf({ payload }: PayloadRequest, collection: string | undefined, path: string) {
  const fields = payload.config.collections.find(({ slug }) => slug === collection)?.flattenedFields;
  const field = fields?.find(({ name }) => name === path);
  return field && 'label' in field && field.label ? field.label : undefined;
}
