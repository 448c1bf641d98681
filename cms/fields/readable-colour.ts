import type { TextFieldSingleValidation } from 'payload';
import { contrastOn, grounds, minContrast, readableOnLight, readHex } from '../../common/theme.ts';
import { text } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

/** A colour that text can have on the site's light grounds; the dark theme lightens it by itself. */
export const readableColour: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true;
  const language = languageOfStaff(req);
  const colour = readHex(value);
  if (!colour) return text('error.colour')[language];
  const reached = contrastOn(colour, grounds.light);
  if (reached >= minContrast) return true;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return text('error.contrast')
    [language].replace('{colour}', colour)
    .replace('{contrast}', number.format(Math.floor(reached * 10) / 10))
    .replace('{least}', number.format(minContrast))
    .replace('{nearest}', readableOnLight(colour));
};
