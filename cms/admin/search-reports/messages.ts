import type { Language } from '../../../common/languages.ts';
import { text, type TextKey } from '../../i18n/texts.ts';

const keys = [
  'option.language.sv',
  'option.language.en',
  'option.outcome.nothing',
  'option.outcome.unfollowed',
  'option.handled.guide',
  'option.handled.synonym',
  'option.handled.dismissed',
  'searches.period',
  'searches.period.this',
  'searches.period.last',
  'searches.period.all',
  'searches.language',
  'searches.outcome',
  'searches.any',
  'searches.state',
  'searches.open',
  'searches.done',
  'searches.query',
  'searches.asked',
  'searches.week',
  'searches.actions',
  'searches.weekNumber',
  'searches.guide',
  'searches.synonym',
  'searches.dismiss',
  'searches.reopen',
  'searches.of',
  'searches.chooseTerm',
  'searches.add',
  'searches.cancel',
  'searches.noTerms',
  'searches.added',
  'searches.addedTo',
  'searches.none',
  'searches.off',
  'searches.off.link',
  'searches.more',
  'searches.failed',
  'searches.comesBack',
] as const satisfies TextKey[];

/** The words of the list, in the language that the staff member works in. */
export type Words = Record<(typeof keys)[number], string>;

export function wordsIn(language: Language): Words {
  return Object.fromEntries(keys.map((key) => [key, text(key)[language]])) as Words;
}
