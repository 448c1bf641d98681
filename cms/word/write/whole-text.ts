import type { FlattenedField } from 'payload';
import { isRecord } from '../../../common/is-record.ts';
import type { Language } from '../../../common/languages.ts';
import type { Block, HeadingLevel, RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { labelOf } from '../../fields/told.ts';
import { fromLexical, leaveOut } from '../../rich-text/from-lexical.ts';

/** What staff write beside the running text and a document of Word has no place of its own for. */
const elsewhere = new Set(['body', 'corrections']);

/**
 * All the text of a document: the running text, then what its kind has beside it (the steps of a guide, the results
 * of a case study) under headings that say in its own language what it is.
 */
export function wholeText(document: object, fields: FlattenedField[], language: Language): RichText {
  const values: Record<string, unknown> = { ...document };
  const others = fields.filter(({ name, type }) => !elsewhere.has(name) && isText(type));
  return [
    ...fromLexical(values['body'], leaveOut),
    ...others.flatMap((field) => titled(labelOf(field, language), 2, textOf(values[field.name], field))),
  ];
}

const isText = (type: FlattenedField['type']) => type === 'richText' || type === 'array';

function textOf(value: unknown, field: FlattenedField): RichText {
  if (field.type === 'richText') return fromLexical(value, leaveOut);
  if (field.type !== 'array' || !Array.isArray(value)) return [];
  const rows = value.filter(isRecord);
  const hasRunningText = field.flattenedFields.some(({ type }) => type === 'richText');
  return hasRunningText ? rows.flatMap((row) => partOf(row, field.flattenedFields)) : listed(rows, field);
}

/** A row with a running text is a part with a heading: a step of a guide. */
function partOf(row: Record<string, unknown>, fields: FlattenedField[]): RichText {
  const [heading, ...words] = wordsIn(row, fields);
  const inner = fields.filter(({ type }) => isText(type)).flatMap((field) => textOf(row[field.name], field));
  return titled(heading ?? '', 3, [...words.map(paragraph), ...inner]);
}

/** Rows of a few words are a list: "Elförbrukning, %, 20, 12". */
function listed(
  rows: Record<string, unknown>[],
  { flattenedFields }: { flattenedFields: FlattenedField[] },
): Block[] {
  const items = rows
    .map((row) => wordsIn(row, flattenedFields).join(', '))
    .filter(Boolean)
    .map((words) => ({ children: [text(words)], nested: [] }));
  return items.length > 0 ? [{ type: 'list', ordered: false, start: 1, items }] : [];
}

function wordsIn(row: Record<string, unknown>, fields: FlattenedField[]): string[] {
  return fields
    .filter(({ name, type }) => name !== 'id' && ['text', 'textarea', 'number'].includes(type))
    .map(({ name }) => row[name])
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .filter(Boolean);
}

function titled(heading: string, level: HeadingLevel, inner: RichText): RichText {
  if (inner.length === 0 && level === 2) return [];
  return heading ? [{ type: 'heading', level, children: [text(heading)] }, ...inner] : inner;
}

const text = (words: string) => ({ type: 'text', text: words, format: 0 }) as const;
const paragraph = (words: string): Block => ({ type: 'paragraph', children: [text(words)] });
