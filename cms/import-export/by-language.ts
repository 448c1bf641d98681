import type { FlattenedField } from 'payload';
import type { Language } from '../../common/languages.ts';
import { codecOf } from './codecs.ts';
import { contentFields, isLocalised } from './fields.ts';
import { isRecord } from '../../common/is-record.ts';

/** The values of one language, those common to all, or both. */
export type Scope = 'own' | 'common' | 'both';

type Values = Record<string, unknown>;

/** From a document read in all languages at once, where a localised value is a map of languages. */
export function pickLanguage(
  stored: unknown,
  fields: FlattenedField[],
  language: Language,
  scope: Scope,
): Values {
  return walk(fields, scope, stored, (field, value) => {
    if (!isLocalised(field)) return value;
    return isRecord(value) ? value[language] : undefined;
  });
}

/** The values of a scope out of those of a file. */
export function pickScope(values: unknown, fields: FlattenedField[], scope: Scope): Values {
  return walk(fields, scope, values, (_field, value) => value);
}

/** The same with an empty value for each field without one: the file is the whole text, so the rest is cleared. */
export function fillScope(values: unknown, fields: FlattenedField[], scope: Scope): Values {
  return walk(fields, scope, values, (field, value) => value ?? emptyValue(field));
}

/** What is required and has a default keeps it. */
function emptyValue(field: FlattenedField): unknown {
  const kept =
    'required' in field && field.required && 'defaultValue' in field && field.defaultValue !== undefined;
  return kept ? undefined : codecOf(field).empty;
}

function walk(
  fields: FlattenedField[],
  scope: Scope,
  values: unknown,
  pick: (field: FlattenedField, value: unknown) => unknown,
): Values {
  const source = isRecord(values) ? values : {};
  const entries = fields.flatMap((field): [string, unknown][] => {
    if (field.type === 'group' && !isLocalised(field)) {
      const inner = walk(contentFields(field.flattenedFields), scope, source[field.name], pick);
      return Object.keys(inner).length > 0 ? [[field.name, inner]] : [];
    }
    if (scope !== 'both' && isLocalised(field) !== (scope === 'own')) return [];
    const value = pick(field, source[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(entries);
}
