import { ValidationError, type PayloadRequest } from 'payload';
import type { Text } from './texts.ts';

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
  return new ValidationError({ errors: [{ path, message }], req, ...(collection && { collection }) }, req.t);
}
