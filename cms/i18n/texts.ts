import type { ArrayField, Block, Field, LabelFunction, Option, StaticLabel, Tab } from 'payload';
import type { Language } from '../../common/languages.ts';
import en from './en.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export type TextKey = keyof typeof sv;
export type Text = Record<Language, string>;

const dictionaries: Record<Language, Record<string, string>> = { sv, en };

/** What staff read, in both languages. @throws when the key is in neither dictionary */
export function text(key: TextKey): Text {
  const found = find(key);
  if (!found) throw new Error(`No text "${key}" in cms/i18n/sv.json and en.json.`);
  return found;
}

/** The texts of one part of the admin, in one language: those whose keys begin with one of some prefixes. */
export type MessagesOf<Prefix extends string> = Record<Extract<TextKey, `${Prefix}${string}`>, string>;

/** @example messagesIn('sv', ['save.']) // { 'save.now': 'Spara nu', … } */
export function messagesIn<Prefix extends string>(
  language: Language,
  prefixes: readonly Prefix[],
): MessagesOf<Prefix> {
  const entries = Object.entries(dictionaries[language]);
  const own = entries.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)));
  // A dictionary that is made of JSON has the keys that its type says.
  return Object.fromEntries(own) as MessagesOf<Prefix>;
}

/** Puts values in the place of their names in braces. @example fill('{name} är tom.', { name: 'a.txt' }) */
export function fill(words: string, values: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}

function find(key: string): Text | undefined {
  const [swedish, english] = [dictionaries.sv[key], dictionaries.en[key]];
  return swedish && english ? { sv: swedish, en: english } : undefined;
}

/** The options of a select, labelled by `option.<name>.<value>`. */
export function options(name: string, values: readonly string[]): Option[] {
  return values.map((value) => ({
    value,
    label: find(`option.${name}.${value}`) ?? missing(`option.${name}.${value}`),
  }));
}

/**
 * Gives each field its label and description from the dictionaries, by its name: `field.<scope>.<name>`
 * where the scope needs words of its own, else `field.<name>`; descriptions end in `.help`, the
 * name of a list's row in `.row`.
 *
 * @throws when a field that staff see has no label
 */
export function labelled(scope: string, fields: Field[]): Field[] {
  return fields.map((field) => labelField(scope, field));
}

function labelField(scope: string, field: Field): Field {
  if (field.type === 'row') return { ...field, fields: labelled(scope, field.fields) };
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => labelTab(scope, tab)) };
  if (!('name' in field)) return field;
  const label = field.label ?? fieldText(scope, field.name) ?? missing(`field.${field.name}`);
  const help = fieldText(scope, `${field.name}.help`);
  const admin = help ? { ...field.admin, description: help } : field.admin;
  const rows = field.type === 'array' ? rowTexts(scope, field, label, admin) : {};
  const nested = 'fields' in field ? { fields: labelled(`${scope}.${field.name}`, field.fields) } : {};
  // The spread keeps the variant of the union; TypeScript cannot follow it through `nested`.
  return { ...field, label, ...(admin ? { admin } : {}), ...rows, ...nested } as Field;
}

/** What one row of a list is called, `field.<name>.row`: "Add step", "Step 1: Ring the region". */
function rowTexts(
  scope: string,
  { name, fields }: ArrayField,
  plural: LabelFunction | StaticLabel | false,
  admin: Field['admin'],
) {
  const singular = fieldText(scope, `${name}.row`) ?? missing(`field.${name}.row`);
  const clientProps = { label: singular, telling: firstWords(fields) };
  return {
    // "Lägg till steg", after a verb.
    labels: { singular: inSentence(singular), plural: plural || singular },
    admin: { ...admin, components: { RowLabel: { path: '/admin/row-label.tsx#RowLabel', clientProps } } },
  };
}

/** As it stands inside a sentence; an abbreviation keeps its capitals. */
function inSentence({ sv, en }: Text): Text {
  return { sv: smallFirst(sv), en: smallFirst(en) };
}

function smallFirst(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The first field of a row that holds words. */
function firstWords(fields: Field[]): string | undefined {
  const flat = fields.flatMap((field) => (field.type === 'row' ? field.fields : [field]));
  const telling = flat.find(({ type }) => type === 'text' || type === 'textarea');
  return telling && 'name' in telling ? telling.name : undefined;
}

function labelTab(scope: string, tab: Tab): Tab {
  return { ...tab, fields: labelled(scope, tab.fields) };
}

/** Labels a rich text block and its fields: `block.<slug>`, `block.<slug>.plural`. */
export function labelledBlock(block: Block): Block {
  const singular = find(`block.${block.slug}`) ?? missing(`block.${block.slug}`);
  const plural = find(`block.${block.slug}.plural`) ?? singular;
  return { ...block, labels: { singular, plural }, fields: labelled(block.slug, block.fields) };
}

function fieldText(scope: string, name: string): Text | undefined {
  return find(`field.${scope}.${name}`) ?? find(`field.${name}`);
}

function missing(key: string): never {
  throw new Error(`No text "${key}" in cms/i18n/sv.json and en.json.`);
}
