import { isRecord } from '../../common/is-record.ts';
import type { FlattenedField } from 'payload';
import type { Language } from '../../common/languages.ts';

type Values = Record<string, unknown>;

/** Of what the database gives in all languages, one language, as Payload's API would give it. */
export function inLanguage(fields: FlattenedField[], stored: object, language: Language): object {
  const values: Values = { ...stored };
  for (const field of fields) {
    const value = values[field.name];
    if ('localized' in field && field.localized)
      values[field.name] = isRecord(value) ? value[language] : undefined;
    else if (field.type === 'group' && isRecord(value))
      values[field.name] = inLanguage(field.flattenedFields, value, language);
    else if (field.type === 'array' && Array.isArray(value))
      values[field.name] = value
        .filter(isRecord)
        .map((row) => inLanguage(field.flattenedFields, row, language));
  }
  return values;
}
