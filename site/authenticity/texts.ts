import type { Language } from '../../common/languages.ts';
import { locales, messagesIn } from '../i18n/index.ts';

/** What the page says once it has looked. */
const keys = [
  ...[
    'looking',
    'failed',
    'short',
    'no-crypto',
    'text.whole',
    'text.whole.told.one',
    'text.whole.told.other',
  ],
  ...[
    'text.part',
    'text.part.told',
    'text.missing',
    'nothing',
    'nothing.text',
    'nothing.file',
    'nothing.not-false',
  ],
  ...['file.whole', 'file.told', 'version', 'newest', 'changed-since', 'corrected-since', 'withdrawn-since'],
  ...['published', 'facts', 'facts.entered', 'facts.entry', 'facts.digest', 'facts.version', 'facts.history'],
  ...[
    'act.published',
    'act.changed',
    'act.corrected',
    'act.withdrawn',
    'act.rendered',
    'log.looking',
    'log.whole',
  ],
  ...['log.broken', 'log.unsigned', 'log.empty'],
] as const;

export type TextKey = (typeof keys)[number];

export interface AuthenticityTexts {
  language: Language;
  locale: string;
  texts: Record<TextKey, string>;
}

/** Handed to the script in the language of the page. */
export function authenticityTexts(language: Language): AuthenticityTexts {
  const { t } = messagesIn(language);
  const texts = Object.fromEntries(keys.map((key) => [key, t(`authenticity.${key}`)]));
  return { language, locale: locales[language], texts: texts as Record<TextKey, string> };
}
