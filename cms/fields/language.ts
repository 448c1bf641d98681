import { randomUUID } from 'node:crypto';
import type { Field, FieldHook, PayloadRequest } from 'payload';
import { defaultLanguage, isLanguage, languages, type Language } from '../../common/languages.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { options, text } from '../i18n/texts.ts';

/** What a document tells of its language while it is being made or changed. */
interface Told {
  data?: Record<string, unknown> | undefined;
  originalDoc?: { language?: Language } | undefined;
  req: PayloadRequest;
}

/** The language of a document: fixed when it is made, and then that which was asked for or is worked in. */
export function languageOfDocument({ data, originalDoc, req }: Told): Language {
  const told = originalDoc?.language ?? data?.['language'] ?? req.locale;
  return typeof told === 'string' && isLanguage(told) ? told : defaultLanguage;
}

const fixed: FieldHook = ({ value, data, originalDoc, collection, req }) => {
  const language = languageOfDocument({ data, originalDoc, req });
  const isUnchanged = value === undefined || value === null || value === language;
  if (isUnchanged || !originalDoc?.language) return language;
  throw invalidField(req, collection?.slug, 'language', text('error.language.fixed'));
};

/** The language that a document is written in. Its translation is a document of its own. */
export const language: Field = {
  name: 'language',
  type: 'select',
  required: true,
  index: true,
  options: options('language', languages),
  admin: { position: 'sidebar', readOnly: true },
  hooks: { beforeValidate: [fixed] },
};

const keepKey: FieldHook = ({ value, originalDoc }) => originalDoc?.translationKey ?? (value || randomUUID());

/** What a document and its translation have in common, and nothing else has. */
export const translationKey: Field = {
  name: 'translationKey',
  type: 'text',
  index: true,
  admin: { hidden: true },
  hooks: { beforeValidate: [keepKey], beforeDuplicate: [() => randomUUID()] },
};

/** Says of a text that was taken over from its translation that it is still in the other language. */
export const untranslated: Field = {
  name: 'untranslated',
  type: 'checkbox',
  defaultValue: false,
  admin: { position: 'sidebar', condition: (data) => data['untranslated'] === true },
};
