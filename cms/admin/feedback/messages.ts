import type { Language } from '../../../common/languages.ts';
import { text, type TextKey } from '../../i18n/texts.ts';

const keys = [
  'collection.guides',
  'collection.case-studies',
  'collection.guides.plural',
  'collection.case-studies.plural',
  'option.language.sv',
  'option.language.en',
  'option.reason.hard',
  'option.reason.missing',
  'option.reason.outdated',
  'option.reason.broken',
  'option.reason.other',
  'feedback.state',
  'feedback.all',
  'feedback.open',
  'feedback.period',
  'feedback.period.month',
  'feedback.period.quarter',
  'feedback.period.year',
  'feedback.kind',
  'feedback.language',
  'feedback.page',
  'feedback.yes',
  'feedback.no',
  'feedback.comments',
  'feedback.last',
  'feedback.none',
  'feedback.off',
  'feedback.off.link',
  'feedback.more',
  'feedback.back',
  'feedback.document',
  'feedback.gone',
  'feedback.untitled',
  'feedback.weeks',
  'feedback.week',
  'feedback.reasons',
  'feedback.reasons.none',
  'feedback.complaints',
  'feedback.complaints.none',
  'feedback.noComment',
  'feedback.noReason',
  'feedback.handled',
  'feedback.handle',
  'feedback.reopen',
  'feedback.handleAll',
  'feedback.remove',
  'feedback.remove.sure',
  'feedback.remove.keep',
  'feedback.removed',
  'feedback.of',
  'feedback.failed',
] as const satisfies TextKey[];

/** The words of the report, in the language that the staff member works in. */
export type Words = Record<(typeof keys)[number], string>;

export function wordsIn(language: Language): Words {
  return Object.fromEntries(keys.map((key) => [key, text(key)[language]])) as Words;
}
