import { ownFields } from './take-over.ts';

/** As much of a field as tells what it is to a translation; of the configuration, of the client's, or flattened. */
interface Told {
  name: string;
  type: string;
  admin?: unknown;
  virtual?: unknown;
}

/** Words that are the same in every language. */
const addresses = new Set(['link', 'phone']);
const words = new Set(['text', 'textarea', 'richText']);
const facts = new Set(['relationship', 'upload', 'number', 'date', 'select', 'checkbox', 'radio']);
/** What tells of a document as such. */
const own = new Set([...ownFields, 'translationKey', 'untranslated', 'choice', 'revision']);

/** Whether a field holds words that are to be translated. */
export function isText({ name, type, ...told }: Told): boolean {
  return words.has(type) && !own.has(name) && !addresses.has(name) && isWritten(told);
}

/** Whether a field holds what a document and its translation have in common: a picture, a topic, a number. */
export function isFact({ name, type, ...told }: Told): boolean {
  return (facts.has(type) || addresses.has(name)) && !own.has(name) && isWritten(told);
}

/** A list whose rows hold such fields. */
export function isList({ name, type, ...told }: Told): boolean {
  return type === 'array' && !own.has(name) && isWritten(told);
}

function isWritten({ admin, virtual }: Omit<Told, 'name' | 'type'>): boolean {
  const { hidden } = Object(admin) as { hidden?: boolean };
  return !virtual && !hidden;
}
