import type { Language } from '../../../common/languages.ts';
import { text, type TextKey } from '../../i18n/texts.ts';

const keys = [
  'live.label',
  'live.language.sv',
  'live.language.en',
  'live.asking',
  'live.unknown',
  'live.absent',
  'live.draft',
  'live.trash',
  'live.withdrawn',
  'live.hidden',
  'live.waiting',
  'live.publishing',
  'live.slow',
  'live.unchecked',
  'live.live',
  'live.arrived',
  'live.page',
  'live.searchable',
  'live.searchable.not',
  'live.changed',
  'live.issue',
  'live.failed',
  'live.reason.silent',
  'live.reason.former',
  'live.reason.still',
  'live.reason.storage',
  'live.reason.page',
  'live.reason.technical',
  'live.translation.none',
  'live.translation.asking',
  'live.translation.draft',
  'live.translation.live',
  'live.translation.waiting',
  'live.translation.withdrawn',
  'live.translation.trash',
  'live.translation.open',
  'live.more',
  'live.less',
  'live.retry',
  'live.retry.failed',
] as const satisfies TextKey[];

/** The words of the line, in the language that the staff member works in. */
export type Words = Record<(typeof keys)[number], string>;

export function wordsIn(language: Language): Words {
  return Object.fromEntries(keys.map((key) => [key, text(key)[language]])) as Words;
}
