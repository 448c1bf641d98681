import type { FlattenedArrayField, FlattenedField } from 'payload';
import type { Language } from '../../common/languages.ts';
import { codecOf } from './codecs.ts';
import { contentFields, isLocalised } from './fields.ts';
import { isRecord } from '../../common/is-record.ts';
import { isEmpty, mergeMaps } from './values.ts';

/** The values of one language, those common to all, or both. */
export type Scope = 'own' | 'common' | 'both';

type Values = Record<string, unknown>;
type Pick = (field: FlattenedField, value: unknown) => unknown;

/** Rows that are the same in all languages, with words in them that are not. */
export function isMixed(field: FlattenedField): field is FlattenedArrayField {
  return field.type === 'array' && !isLocalised(field) && field.flattenedFields.some(isLocalised);
}

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
  return walk(fields, scope, values, asItIs);
}

/** What the files of all languages say in common; where both say it, as the first does, which says more of a row. */
export function commonOf(texts: { values: Values }[], fields: FlattenedField[]): Values {
  return texts
    .map(({ values }) => pickScope(values, fields, 'common'))
    .reduce((merged, values) => mergeMaps(values, merged), {});
}

/** The same with an empty value for each field without one: the file is the whole text, so the rest is cleared. */
export function fillScope(values: unknown, fields: FlattenedField[], scope: Scope): Values {
  return walk(fields, scope, values, (field, value) => value ?? emptyValue(field), asItIs);
}

const asItIs: Pick = (_field, value) => value;

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
  pick: Pick,
  pickInRows = pick,
): Values {
  const source = isRecord(values) ? values : {};
  const entries = fields.flatMap((field): [string, unknown][] => {
    if (field.type === 'group' && !isLocalised(field)) {
      const inner = walk(contentFields(field.flattenedFields), scope, source[field.name], pick, pickInRows);
      return Object.keys(inner).length > 0 ? [[field.name, inner]] : [];
    }
    if (isMixed(field)) {
      const rows = walkRows(field, scope, source[field.name], pickInRows) ?? pickMissing(field, scope, pick);
      return rows === undefined ? [] : [[field.name, rows]];
    }
    if (scope !== 'both' && isLocalised(field) !== (scope === 'own')) return [];
    const value = pick(field, source[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });
  return Object.fromEntries(entries);
}

/**
 * The words of one language stand in whole rows, so that it shows which row they belong to. Where a language
 * has none, it says nothing of the rows.
 */
function walkRows(
  { flattenedFields }: FlattenedArrayField,
  scope: Scope,
  rows: unknown,
  pick: Pick,
): Values[] | undefined {
  if (!Array.isArray(rows)) return undefined;
  const fields = contentFields(flattenedFields);
  if (scope !== 'own') return rows.map((row) => walk(fields, scope, row, pick));
  const hasWords = rows.some((row) => !isEmpty(walk(fields, 'own', row, pick)));
  return hasWords ? rows.map((row) => walk(fields, 'both', row, pick)) : undefined;
}

function pickMissing(field: FlattenedArrayField, scope: Scope, pick: Pick): unknown {
  return scope === 'own' ? undefined : pick(field, undefined);
}
