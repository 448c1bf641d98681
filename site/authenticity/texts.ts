import { timeZone } from '../../common/dates.ts';
import type { Language } from '../../common/languages.ts';
import { locales, messagesIn, type Key } from '../i18n/index.ts';

/** What the page says once it has looked. */
const keys = [
  'authenticity.looking',
  'authenticity.failed',
  'authenticity.short',
  'authenticity.no-crypto',
  'authenticity.text.whole',
  'authenticity.text.whole.told.one',
  'authenticity.text.whole.told.other',
  'authenticity.text.part',
  'authenticity.text.part.told',
  'authenticity.text.missing',
  'authenticity.nothing',
  'authenticity.nothing.text',
  'authenticity.nothing.file',
  'authenticity.nothing.not-false',
  'authenticity.file.whole',
  'authenticity.file.told',
  'authenticity.version',
  'authenticity.newest',
  'authenticity.changed-since',
  'authenticity.corrected-since',
  'authenticity.withdrawn-since',
  'authenticity.published',
  'authenticity.facts',
  'authenticity.facts.entered',
  'authenticity.facts.entry',
  'authenticity.facts.digest',
  'authenticity.facts.version',
  'authenticity.facts.history',
  'authenticity.act.published',
  'authenticity.act.changed',
  'authenticity.act.corrected',
  'authenticity.act.withdrawn',
  'authenticity.act.rendered',
  'authenticity.log.looking',
  'authenticity.log.whole',
  'authenticity.log.broken',
  'authenticity.log.unsigned',
  'authenticity.log.empty',
] as const satisfies Key[];

type Prefixed = (typeof keys)[number];
export type TextKey = Prefixed extends `authenticity.${infer Name}` ? Name : never;

export interface AuthenticityTexts {
  language: Language;
  locale: string;
  /** Of all times that are told. */
  timeZone: string;
  texts: Record<TextKey, string>;
}

/** Handed to the script in the language of the page. */
export function authenticityTexts(language: Language): AuthenticityTexts {
  const { t } = messagesIn(language);
  const texts = Object.fromEntries(keys.map((key) => [key.replace('authenticity.', ''), t(key)]));
  return { language, timeZone, locale: locales[language], texts: texts as Record<TextKey, string> };
}
