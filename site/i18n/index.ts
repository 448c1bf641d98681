import type { Language } from '../../common/languages.ts';
import en from './en.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export type Key = keyof typeof sv;
/** Keys that come as `….one` and `….other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Params = Record<string, string | number>;

const dictionaries: Record<Language, Record<Key, string>> = { sv, en };
/** The locale that dates and numbers are written in. */
export const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

export type Translate = (key: Key, params?: Params) => string;

/** The language of a page and its texts. */
export interface Messages {
  language: Language;
  t: Translate;
  /** A text that depends on a number, which is written the language's way as `{count}`. */
  count: (key: PluralKey, count: number) => string;
}

const made: Partial<Record<Language, Messages>> = {};

/** Made when they are first asked for: scripts of the site that ask for none are then built without the dictionaries. */
export function messagesIn(language: Language): Messages {
  return (made[language] ??= createMessages(language));
}

/** @example translator('en')('page.only-in', { language: 'Swedish' }) */
export function translator(language: Language): Translate {
  return messagesIn(language).t;
}

function createMessages(language: Language): Messages {
  const dictionary = dictionaries[language];
  const plurals = new Intl.PluralRules(locales[language]);
  const numbers = new Intl.NumberFormat(locales[language]);
  const t: Translate = (key, params) => (params ? filled(dictionary[key], params) : dictionary[key]);
  const count: Messages['count'] = (key, number) => {
    const form = plurals.select(number) === 'one' ? 'one' : 'other';
    return t(`${key}.${form}` as Key, { count: numbers.format(number) });
  };
  return { language, t, count };
}

function filled(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
