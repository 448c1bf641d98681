import type { TextFieldSingleValidation } from 'payload';
import { safeAddress } from '../../common/html.ts';
import { text } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

/** An address on the web that begins with https://, or nothing where the field may be empty. */
export const secureAddress: TextFieldSingleValidation = (value, { required, req }) => {
  if (!value && !required) return true;
  if (value && isSecure(value)) return true;
  return text('error.address')[languageOfStaff(req)];
};

/** @example isSecure('https://example.org') // true */
function isSecure(address: string): boolean {
  return /^https:\/\//i.test(safeAddress(address) ?? '');
}
