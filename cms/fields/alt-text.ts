import type { TextFieldSingleValidation } from 'payload';
import { validations } from 'payload/shared';

/**
 * The alternative text of a picture: staff write it when they upload one. What comes with a text may lack it, and is
 * asked for when that is published (`missing-alt-texts.ts`).
 */
export const altText: TextFieldSingleValidation = (value, options) =>
  (!value && options.req.context['mayLackAlt'] === true) || validations.text(value, options);
