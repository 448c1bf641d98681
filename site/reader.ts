import { languageOf } from '../common/addresses.ts';
import { plural, translator, type PluralKey, type Translate } from './i18n/index.ts';
import type { Language } from '../common/languages.ts';

/** The language of the page being rendered, and its dictionary. */
export interface Reader {
  language: Language;
  t: Translate;
  count: (key: PluralKey, count: number) => string;
}

/** @param path `Astro.originPathname`: the 404 page is reached by rewriting, and `Astro.url` then forgets the language. */
export function readerAt(path: string): Reader {
  const language = languageOf(path);
  return { language, t: translator(language), count: (key, number) => plural(language, key, number) };
}
