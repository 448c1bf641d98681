import type { Block, Field } from 'payload';
import { UnfitValue } from '../errors/unfit-value.ts';
import { inlineBlocks, richTextBlocks } from '../fields/rich-text-blocks.ts';
import { isRecord } from '../../common/is-record.ts';
import { isLanguage } from '../../common/languages.ts';
import { cleanLine, cleanText } from '../../common/text-hygiene.ts';

type Data = Record<string, unknown>;

/**
 * Cleans every text in what is about to be stored, whatever its depth and in whatever languages it comes.
 *
 * @throws UnfitValue where a field gets what is no text, no running text or no relation of its own
 */
export function cleanFields(fields: Field[], data: Data): Data {
  return fields.reduce(cleanField, data);
}

function cleanField(data: Data, field: Field): Data {
  if (field.type === 'tabs') return cleanFields(field.tabs.map(asField), data);
  if ('name' in field && field.name) {
    const value = data[field.name];
    return value === undefined ? data : { ...data, [field.name]: cleanValue(field, value) };
  }
  return 'fields' in field ? cleanFields(field.fields, data) : data;
}

/** A tab holds its fields as a group does, under a name of its own or none. */
function asField(tab: { fields: Field[]; name?: string }): Field {
  return tab.name
    ? { type: 'group', name: tab.name, fields: tab.fields }
    : { type: 'row', fields: tab.fields };
}

function cleanValue(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'text':
    case 'email':
      return cleanTextsOf(field, value, cleanLine);
    case 'textarea':
      return cleanTextsOf(field, value, cleanText);
    case 'richText':
      checkRunningText(value);
      return cleanNode(value);
    case 'relationship':
    case 'upload':
      checkRelation(field, value);
      return value;
    case 'group':
      return isRecord(value) ? cleanFields(field.fields, value) : value;
    case 'array':
      return mapRows(value, (row) => cleanFields(field.fields, row));
    case 'blocks':
      return mapRows(value, (row) => cleanBlock(field.blocks, row));
    default:
      return value;
  }
}

type TextField = Extract<Field, { type: 'text' | 'email' | 'textarea' }>;

/** A text, a list of texts where the field holds several, or one of them by language where it has one in each. */
function cleanTextsOf(field: TextField, value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (value === null || value === undefined) return value;
  const several = 'hasMany' in field && field.hasMany === true;
  if (several && Array.isArray(value))
    return value.map((one: unknown) => (typeof one === 'string' ? clean(one) : unfit()));
  if (field.localized && isRecord(value) && Object.keys(value).every(isLanguage))
    return mapValues(value, (inner) => cleanTextsOf({ ...field, localized: false }, inner, clean));
  return unfit();
}

function unfit(): never {
  throw new UnfitValue();
}

/** One text, or one by language; its parts are parts. */
function checkRunningText(value: unknown): void {
  if (value === null || value === undefined) return;
  if (!isRecord(value)) unfit();
  if ('root' in value) checkParts(value['root']);
  else Object.values(value).forEach(checkRunningText);
}

function checkParts(node: unknown): void {
  if (!isRecord(node)) return unfit();
  const { children } = node;
  if (children === undefined) return;
  if (!Array.isArray(children)) return unfit();
  children.forEach(checkParts);
}

type RelationField = Extract<Field, { type: 'relationship' | 'upload' }>;

/** One, several where the field has them, or either by language; to things of several kinds, with the kind. */
function checkRelation(field: RelationField, value: unknown): void {
  if (value === null || value === undefined || value === '') return;
  if (field.localized && isRecord(value) && Object.keys(value).every(isLanguage))
    return Object.values(value).forEach((one) => checkRelation({ ...field, localized: false }, one));
  const targets: unknown[] = field.hasMany && Array.isArray(value) ? value : [value];
  if (!targets.every((target) => isTarget(field, target))) unfit();
}

function isTarget({ relationTo }: RelationField, target: unknown): boolean {
  if (!Array.isArray(relationTo)) return isThing(target);
  return (
    isRecord(target) && relationTo.some((kind) => kind === target['relationTo']) && isThing(target['value'])
  );
}

/** By its number, or as it was read. */
function isThing(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string' || (isRecord(value) && 'id' in value);
}

/** A list of rows, or one by language. */
function mapRows(value: unknown, clean: (row: Data) => Data): unknown {
  if (Array.isArray(value)) return value.map((row) => (isRecord(row) ? clean(row) : row));
  return isRecord(value) ? mapValues(value, (rows) => mapRows(rows, clean)) : value;
}

/** Every text in a running text, names of properties too: the database takes a NUL in none. */
function cleanNode(node: unknown): unknown {
  if (typeof node === 'string') return cleanText(node);
  if (Array.isArray(node)) return node.map(cleanNode);
  if (!isRecord(node)) return node;
  const clean = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [cleanText(key), cleanNode(value)]),
  );
  const { type, fields } = clean;
  const isBlock = (type === 'block' || type === 'inlineBlock') && isRecord(fields);
  return isBlock ? { ...clean, fields: cleanBlock(blocksOfTexts, fields) } : clean;
}

const blocksOfTexts = [...richTextBlocks, ...inlineBlocks];

function cleanBlock(blocks: Block[], data: Data): Data {
  const block = blocks.find(({ slug }) => slug === data['blockType']);
  return block ? cleanFields(block.fields, data) : data;
}

function mapValues(data: Data, change: (value: unknown) => unknown): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, change(value)]));
}
