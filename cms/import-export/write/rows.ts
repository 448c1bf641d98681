import { isDeepStrictEqual } from 'node:util';
import type { FlattenedArrayField } from 'payload';
import { isRecord } from '../../../common/is-record.ts';
import { isMixed, pickScope } from '../by-language.ts';
import { allFields, type CollectionEntity } from '../entities.ts';
import { contentFields, isLocalised } from '../fields.ts';

type Values = Record<string, unknown>;

/** What the rows of a text are made of. */
interface Rows {
  /** What a file says of one language, as {@link pickScope} gives it for `own`. */
  own: Values;
  /** What all languages have in common, where the files say all of it. */
  common: Values | undefined;
  /** What the CMS has, with the ids of the rows. */
  stored: Values;
}

/** Fields of rows with words of each language in them. */
export function mixedFields(entity: CollectionEntity): FlattenedArrayField[] {
  return allFields(entity).filter(isMixed);
}

/**
 * The values of such fields for one language. The CMS knows a row by its id: rows that stay keep theirs, and
 * with it what the other language says in them.
 */
export function rowsOf(fields: FlattenedArrayField[], { own, common, stored }: Rows): Values {
  const entries = fields.map((field) => {
    const known = plainRows(field, stored);
    const given = listOf(own[field.name]);
    const base = common ? withIds(plainRows(field, common), known) : extended(known, given);
    return [field.name, base.map((row, at) => ({ ...row, ...withoutWords(field), ...given[at] }))] as const;
  });
  return Object.fromEntries(entries);
}

/** What all languages have in common of the rows, with the ids of those that have one. */
function plainRows(field: FlattenedArrayField, values: Values): Values[] {
  const common = listOf(pickScope(values, [field], 'common')[field.name]);
  return listOf(values[field.name]).map(({ id }, at) => ({ ...(id ? { id } : {}), ...common[at] }));
}

function withIds(rows: Values[], known: Values[]): Values[] {
  return rows.map((row, at) => {
    const { id, ...before } = known[at] ?? {};
    return id !== undefined && isDeepStrictEqual(filled(before), filled(row)) ? { id, ...row } : row;
  });
}

function extended(known: Values[], given: Values[]): Values[] {
  return [...known, ...given.slice(known.length)];
}

function withoutWords({ flattenedFields }: FlattenedArrayField): Values {
  const words = contentFields(flattenedFields).filter(isLocalised);
  return Object.fromEntries(words.map(({ name }) => [name, null]));
}

function filled(row: Values): Values {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

function listOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
