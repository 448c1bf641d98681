import type { TextFieldSingleValidation } from 'payload';
import { text } from '../texts.ts';

/** An address on the web that begins with https://, or nothing where the field may be empty. */
export const secureAddress: TextFieldSingleValidation = (value, { required, req }) => {
  if (!value && !required) return true;
  if (value && URL.canParse(value) && new URL(value).protocol === 'https:') return true;
  return text('error.address')[req.i18n.language === 'en' ? 'en' : 'sv'];
};
