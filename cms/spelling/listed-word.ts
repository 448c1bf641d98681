import type { CollectionBeforeValidateHook, TextFieldSingleValidation } from 'payload';
import { invalidField } from '../errors/invalid-field.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';

/** A name of several words is listed word by word, as the judge meets them. */
export const oneWord: TextFieldSingleValidation = (value, { req }) =>
  /^[^\s\d]*\p{L}{2}[^\s\d]*$/u.test(value?.trim() ?? '') ||
  text('error.spelling.oneWord')[languageOfStaff(req)];

/** A word is listed once for a language. */
export const refuseSecond: CollectionBeforeValidateHook = async ({ data = {}, originalDoc, req }) => {
  const word = String(data['word'] ?? originalDoc?.word ?? '').trim();
  const language: unknown = data['language'] ?? originalDoc?.language ?? 'both';
  const { docs } = await req.payload.find({
    collection: 'spelling-words',
    where: { word: { equals: word }, id: { not_equals: originalDoc?.id ?? 0 } },
    depth: 0,
    req,
  });
  if (docs.some((other) => other.language === language || other.language === 'both'))
    throw invalidField(req, 'spelling-words', 'word', text('error.spelling.listed'));
  return { ...data, ...(data['word'] !== undefined && { word }) };
};
