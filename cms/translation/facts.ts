import type { FlattenedField } from 'payload';
import { isSameValue } from '../editing/normal-form.ts';
import { isFact, isList, isText } from './fields.ts';
import { withFreshRows } from './take-over.ts';
import { rowsOf } from './texts.ts';

type Values = Record<string, unknown>;

interface Both {
  source: Values;
  own: Values;
  /** The fields of the source that say something else than what was translated. */
  changed: string[];
}

/**
 * What a translation takes over from its source that is no text: of each field that differs, the value that it gets.
 * Rows belong together by their order, so a row whose words have changed since the translation is left as it is
 * until they are translated: it may be another one. New rows come without words.
 */
export function sharedFacts(fields: FlattenedField[], both: Both, prefix = ''): Values {
  const { source, own, changed } = both;
  const values = fields.flatMap((field): [string, unknown][] => {
    if (isFact(field)) return [[field.name, source[field.name] ?? null]];
    if (field.type !== 'array' || !isList(field)) return [];
    const rows = { source: source[field.name], own: own[field.name], changed };
    return [[field.name, rowsWithFacts(field.flattenedFields, rows, `${prefix}${field.name}.`)]];
  });
  return Object.fromEntries(values.filter(([name, value]) => !isSameValue(value, own[name])));
}

interface Rows {
  source: unknown;
  own: unknown;
  changed: string[];
}

function rowsWithFacts(fields: FlattenedField[], rows: Rows, prefix: string): Values[] {
  const [source, own] = [rowsOf(rows.source), rowsOf(rows.own)];
  const kept = own.map((row, index) => {
    const former = source[index];
    const path = `${prefix}${index}.`;
    if (!former || rows.changed.some((one) => one.startsWith(path))) return row;
    return { ...row, ...sharedFacts(fields, { source: former, own: row, changed: rows.changed }, path) };
  });
  return [...kept, ...source.slice(own.length).map((row) => withoutTexts(fields, freshRow(row)))];
}

function freshRow(row: Values): Values {
  return { ...(withFreshRows(row) as Values) };
}

function withoutTexts(fields: FlattenedField[], row: Values): Values {
  const texts = new Set(fields.filter(isText).map(({ name }) => name));
  const lists = new Set(fields.filter(isList).map(({ name }) => name));
  return Object.fromEntries(Object.entries(row).filter(([name]) => !texts.has(name) && !lists.has(name)));
}
