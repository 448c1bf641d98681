import type { Field } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import { languages, type Language } from '../../common/languages.ts';
import { plainText } from '../admin/save-state/plain-text.ts';

/** What a document is found by. */
export interface GatheredText {
  /** In each language that it has one in; `any` where it has the same in both. */
  titles: Partial<Record<Language | 'any', string>>;
  /** Its short texts, one a line: lede, caption, what somebody is called. */
  heading: string;
  /** Its running texts. */
  body: string;
}

/** More of a text than anybody reads is not looked through, in letters. */
const maxBody = 100_000;

/** @param values as they are stored, with all languages of what is translated */
export function gatherText(fields: Field[], values: object, titleField: string): GatheredText {
  const texts = textsOf(fields, values);
  const of = (isLong: boolean) =>
    texts
      .filter((text) => text.isLong === isLong && text.name !== titleField)
      .map(({ words }) => words.trim())
      .filter(Boolean)
      .join('\n');
  return {
    titles: titlesIn(Object.entries(values).find(([name]) => name === titleField)?.[1]),
    heading: of(false),
    body: of(true).slice(0, maxBody),
  };
}

function titlesIn(value: unknown): GatheredText['titles'] {
  if (typeof value === 'string') return { any: value };
  if (!isRecord(value)) return {};
  const own = languages.map((language) => [language, value[language]] as const);
  return Object.fromEntries(own.filter(([, title]) => typeof title === 'string' && title));
}

interface Text {
  name: string;
  words: string;
  isLong: boolean;
}

function textsOf(fields: Field[], values: object): Text[] {
  return fields.flatMap((field) => textsIn(field, values as Record<string, unknown>));
}

function textsIn(field: Field, values: Record<string, unknown>): Text[] {
  if ('admin' in field && field.admin && 'hidden' in field.admin && field.admin.hidden) return [];
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      textsOf(tab.fields, 'name' in tab ? Object(values[tab.name]) : values),
    );
  if (field.type === 'row' || field.type === 'collapsible') return textsOf(field.fields, values);
  // An address is made of the title, without its å, ä and ö.
  if (!('name' in field) || !field.name || field.name === 'slug') return [];
  const { name, type } = field;
  const translated = 'localized' in field && field.localized && isRecord(values[name]);
  const found = translated ? Object.values(Object(values[name])) : [values[name]];
  if (type === 'text' || type === 'textarea' || type === 'email')
    return found.map((value) => ({ name, words: plainText(value), isLong: false }));
  if (type === 'richText') return found.map((value) => ({ name, words: plainText(value), isLong: true }));
  if (type !== 'array' && type !== 'group') return [];
  const rows = found.flat().filter(isRecord);
  // What is below a title of the same name is none.
  return rows.flatMap((row) => textsOf(field.fields, row)).map((text) => ({ ...text, name: '' }));
}
