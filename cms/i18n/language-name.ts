import type { Text } from './texts.ts';

const names = {
  sv: new Intl.DisplayNames('sv', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/** What staff call a language. @example languageName('fi') // { sv: 'finska', en: 'Finnish' } */
export function languageName(code: string): Text {
  return { sv: names.sv.of(code) ?? code, en: names.en.of(code) ?? code };
}
