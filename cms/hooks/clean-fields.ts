import type { Block, Field } from 'payload';
import { inlineBlocks, richTextBlocks } from '../fields/rich-text-blocks.ts';
import { cleanLine, cleanText } from '../../common/text-hygiene.ts';

type Data = Record<string, unknown>;

/** Cleans every text in what is about to be stored, whatever its depth and in whatever languages it comes. */
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
      return mapTexts(value, cleanLine);
    case 'textarea':
      return mapTexts(value, cleanText);
    case 'richText':
      return cleanNode(value);
    case 'group':
      return isData(value) ? cleanFields(field.fields, value) : value;
    case 'array':
      return mapRows(value, (row) => cleanFields(field.fields, row));
    case 'blocks':
      return mapRows(value, (row) => cleanBlock(field.blocks, row));
    default:
      return value;
  }
}

/** A text, a list of texts, or one of them by language. */
function mapTexts(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, clean));
  return isData(value) ? mapValues(value, (item) => mapTexts(item, clean)) : value;
}

/** A list of rows, or one by language. */
function mapRows(value: unknown, clean: (row: Data) => Data): unknown {
  if (Array.isArray(value)) return value.map((row) => (isData(row) ? clean(row) : row));
  return isData(value) ? mapValues(value, (rows) => mapRows(rows, clean)) : value;
}

/** Every text in a running text, names of properties too: the database takes a NUL in none. */
function cleanNode(node: unknown): unknown {
  if (typeof node === 'string') return cleanText(node);
  if (Array.isArray(node)) return node.map(cleanNode);
  if (!isData(node)) return node;
  const clean = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [cleanText(key), cleanNode(value)]),
  );
  const { type, fields } = clean;
  const isBlock = (type === 'block' || type === 'inlineBlock') && isData(fields);
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

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
