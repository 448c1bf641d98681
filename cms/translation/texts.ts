import type { FlattenedField } from 'payload';
import { wordsOfLabel } from '../i18n/label.ts';
import { isRecord } from '../../common/is-record.ts';
import type { Language } from '../../common/languages.ts';
import { linesOfRichText } from '../differences/lines.ts';
import { isList, isText } from './fields.ts';

/** What each field of a document says, in lines; those that say nothing are left out. */
export type Texts = Record<string, string[]>;

/** A field of a document that holds words. */
export interface TextField {
  /** As in the form: of a row, `steps.0.title`. */
  path: string;
  /** What staff know it by, from the outermost list to itself. */
  labels: string[];
  isRich: boolean;
  value: unknown;
  lines: string[];
}

/** The fields with words of a document, row by row, in the order of the form; also those that say nothing. */
export function textFieldsOf(
  fields: FlattenedField[],
  document: unknown,
  language: Language = 'sv',
): TextField[] {
  return fieldsIn(document, { fields, prefix: '', labels: [] }, language);
}

export function textsOf(fields: FlattenedField[], document: unknown): Texts {
  const told = textFieldsOf(fields, document).filter(({ lines }) => lines.length > 0);
  return Object.fromEntries(told.map(({ path, lines }) => [path, lines]));
}

interface Group {
  fields: FlattenedField[];
  prefix: string;
  labels: string[];
}

function fieldsIn(values: unknown, { fields, prefix, labels }: Group, language: Language): TextField[] {
  return fields.flatMap((field) => {
    const value = isRecord(values) ? values[field.name] : undefined;
    const path = prefix + field.name;
    const own = [...labels, wordsOfLabel('label' in field ? field.label : undefined, language) ?? field.name];
    if (isText(field))
      return [{ path, labels: own, isRich: field.type === 'richText', value, lines: linesOfField(value) }];
    if (field.type !== 'array' || !isList(field)) return [];
    return rowsOf(value).flatMap((row, index) => {
      const name = `${wordsOfLabel(field.labels?.singular, language) ?? field.name} ${index + 1}`;
      const group = { fields: field.flattenedFields, prefix: `${path}.${index}.`, labels: [...labels, name] };
      return fieldsIn(row, group, language);
    });
  });
}

export function linesOfField(value: unknown): string[] {
  if (typeof value !== 'string') return linesOfRichText(value);
  return value
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}

export function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
