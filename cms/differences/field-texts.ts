import type { FlattenedField, Option } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import type { Language } from '../../common/languages.ts';
import { trackedFields } from '../editing/tracked-fields.ts';
import { wordsOfLabel } from '../i18n/label.ts';
import { text } from '../i18n/texts.ts';
import { labelOf, referencesTo, type Reference } from '../fields/told.ts';
import { linesOfRichText } from './lines.ts';
import { storedOf } from '../admin/dates/written.ts';

/** What a field of a document says, in lines that people can compare. */
export interface FieldText {
  /** One within a group is named `group.field`. */
  path: string;
  label: string;
  lines: Line[];
}

/** Words, or another document whose name stands for it. */
export type Line = string | Reference;

/**
 * What the fields of a document say, in their order; those that say nothing have no lines.
 *
 * @param document as it is stored, relations as ids
 * @param language of labels, choices and times
 */
export function fieldTexts(document: object, fields: FlattenedField[], language: Language): FieldText[] {
  const written = new Set(trackedFields(fields).map(({ path }) => path.split('.')[0]));
  const seen = fields.filter((field) => written.has(field.name) && !isHidden(field));
  return textsIn(document, { fields: seen, prefix: '' }, language);
}

interface Group {
  fields: FlattenedField[];
  prefix: string;
}

function textsIn(values: unknown, { fields, prefix }: Group, language: Language): FieldText[] {
  return fields.flatMap((field): FieldText[] => {
    const value = isRecord(values) ? values[field.name] : undefined;
    const path = prefix + field.name;
    if (field.type === 'group' || field.type === 'tab')
      return textsIn(value, { fields: field.flattenedFields, prefix: `${path}.` }, language);
    return [{ path, label: labelOf(field, language), lines: linesOf(value, field, language) }];
  });
}

function linesOf(value: unknown, field: FlattenedField, language: Language): Line[] {
  return listOf(value).flatMap((one) => linesOfOne(one, field, language));
}

function linesOfOne(value: unknown, field: FlattenedField, language: Language): Line[] {
  switch (field.type) {
    case 'richText':
      return linesOfRichText(value);
    case 'array':
      return linesOfRow(value, field.flattenedFields, language);
    case 'relationship':
    case 'upload':
      return referencesTo(value, field.relationTo);
    case 'select':
    case 'radio':
      return [nameOfOption(String(value), field.options, language)];
    case 'checkbox':
      return [text(value === true ? 'differences.yes' : 'differences.no')[language]];
    case 'date':
      return [storedOf(String(value), language)];
    default:
      return typeof value === 'string' || typeof value === 'number'
        ? String(value).split(/\n+/).filter(Boolean)
        : [];
  }
}

/** What stands in one row, without the names of its fields: "Elförbrukning, 20, %". References stand by themselves. */
function linesOfRow(row: unknown, fields: FlattenedField[], language: Language): Line[] {
  const lines = textsIn(
    row,
    { fields: fields.filter(({ name }) => name !== 'id'), prefix: '' },
    language,
  ).map((field) => field.lines);
  const short = lines.filter((words) => words.length === 1).flat();
  const together = short.filter((line) => typeof line === 'string').join(', ');
  return [
    ...(together ? [together] : []),
    ...short.filter((line) => typeof line !== 'string'),
    ...lines.filter((words) => words.length > 1).flat(),
  ];
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

function isHidden({ admin }: FlattenedField): boolean {
  return Boolean(admin && 'hidden' in admin && admin.hidden);
}

function nameOfOption(value: string, known: Option[], language: Language): string {
  const option = known.find((one) => (typeof one === 'string' ? one : one.value) === value);
  return (typeof option === 'object' ? wordsOfLabel(option.label, language) : undefined) ?? value;
}
