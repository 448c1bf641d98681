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

/**
 * The dictionary of one language.
 *
 * @example translator('en')('page.only-in', { language: 'Swedish' })
 */
export function translator(language: Language): Translate {
  return (key, params = {}) =>
    dictionaries[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

const made = (language: Language) => ({
  plurals: new Intl.PluralRules(locales[language]),
  numbers: new Intl.NumberFormat(locales[language]),
});
const rules = { sv: made('sv'), en: made('en') };

/** A text that depends on a number, which is written the language's way as `{count}`. */
export function plural(language: Language, key: PluralKey, count: number, params: Params = {}): string {
  const form = rules[language].plurals.select(count) === 'one' ? 'one' : 'other';
  const written = rules[language].numbers.format(count);
  return translator(language)(`${key}.${form}` as Key, { ...params, count: written });
}
