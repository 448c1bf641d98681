import type { FlattenedField } from 'payload';
import { parse } from 'qs-esm';
import { isRecord } from '../../common/is-record.ts';
import { languages } from '../../common/languages.ts';
import { isListOfValues } from '../fields/is-list-of-values.ts';
import { fieldAt, type Owner } from './field-at.ts';

type Check = (value: unknown, owner: Owner) => boolean;

const isLocale = matches(new RegExp(`^(${languages.join('|')}|all|\\*)?$`));
const isFallback = matches(new RegExp(`^(${languages.join('|')}|null|none|false)?$`));
const isSortForm = matches(/^(-?\w+(\.\w+)*(,-?\w+(\.\w+)*)*)?$/);

/** What parameters may be that Payload reads. It takes most of them as they come, and fails on others in its depths. */
const checks = new Map<string, Check>(
  Object.entries({
    page: matches(/^\d{0,9}$/),
    limit: matches(/^\d{0,9}$/),
    depth: matches(/^\d{0,2}$/),
    locale: isLocale,
    'fallback-locale': eachOr(isFallback),
    fallbackLocale: eachOr(isFallback),
    sort: isSort,
    where: isCondition,
    data: isObject,
    select: isTree,
    populate: isTree,
    joins: (value: unknown) => value === 'false' || isTree(value),
    uploadEdits: isTree,
  }),
);

/**
 * The name of the first parameter of a query that cannot be meant.
 *
 * @param owner whose documents are asked for
 */
export function wrongParameter(search: string, owner: Owner): string | undefined {
  const options = { allowEmptyArrays: true, arrayLimit: 1000, depth: 10, ignoreQueryPrefix: true };
  const query: Record<string, unknown> = parse(search, options);
  const wrong = Object.entries(query).find(([name, value]) => checks.get(name)?.(value, owner) === false);
  return wrong?.[0];
}

function matches(form: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && form.test(value);
}

/** Some parameters may be lists. */
function eachOr(check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => (Array.isArray(value) ? value.every(check) : check(value));
}

function isSort(given: unknown, owner: Owner): boolean {
  const names = [given].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]));
  return names.every(
    (name) => isSortForm(name) && !isListOfValues(fieldAt(String(name).replace(/^-/, ''), owner)),
  );
}

/** Also as JSON, and left out as nothing. */
function isCondition(given: unknown, owner: Owner): boolean {
  if (given === '') return true;
  const condition = typeof given === 'string' ? readJson(given) : given;
  return isRecord(condition) && isWhere(condition, owner);
}

function isWhere(condition: Record<string, unknown>, owner: Owner): boolean {
  return Object.entries(condition).every(([name, value]) => {
    if (/^(and|or)$/i.test(name))
      return Array.isArray(value) && value.every((one) => isRecord(one) && isWhere(one, owner));
    return isRecord(value) && isAskable(name, value, owner);
  });
}

const operators = new Set([
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'not_like', 'contains'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
]);
/** These look into a text. */
const partial = new Set(['like', 'not_like', 'contains']);
const ofRelations = new Set(['equals', 'not_equals', 'in', 'not_in', 'exists']);
const texts = new Set(['text', 'textarea', 'email', 'select', 'radio', 'richText', 'code']);

function isAskable(path: string, asked: Record<string, unknown>, owner: Owner): boolean {
  const field = fieldAt(path, owner);
  return Object.entries(asked).every(
    ([operator, operand]) =>
      operators.has(operator) && isOperand(operand) && (!field || hasOperator(field, operator, operand)),
  );
}

/** Payload can ask for nothing in a list of texts, and for a relation to things of several kinds with the kind alone. */
function hasOperator(field: FlattenedField, operator: string, operand: unknown): boolean {
  if (field.type === 'relationship' || field.type === 'upload') {
    if (Array.isArray(field.relationTo)) return isRecord(operand) && operator.endsWith('equals');
    return ofRelations.has(operator) && (operator === 'equals' || !String(operand).includes('null'));
  }
  return !isListOfValues(field) && (texts.has(field.type) || !partial.has(operator));
}

/** A value, several, or what a relation to things of several kinds leads to. */
function isOperand(operand: unknown): boolean {
  if (Array.isArray(operand))
    return operand.length > 0 && operand.every((one) => !Array.isArray(one) && isOperand(one));
  if (!isRecord(operand)) return true;
  return Object.entries(operand).every(
    ([name, value]) => ['relationTo', 'value'].includes(name) && !isRecord(value),
  );
}

function isObject(given: unknown): boolean {
  return given === '' || isRecord(typeof given === 'string' ? readJson(given) : given);
}

/** Names with marks or further names: what is wanted of a document. */
function isTree(value: unknown): boolean {
  return value === '' || isRecord(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
