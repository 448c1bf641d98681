import type { Language } from '../../../common/languages.ts';
import { text, type TextKey } from '../../i18n/texts.ts';

const keys = [
  'save.label',
  'save.changed',
  'save.saving',
  'save.saved',
  'save.failed.network',
  'save.failed.server',
  'save.failed.signedOut',
  'save.failed.refused',
  'save.failed.gone',
  'save.kept',
  'save.again',
  'save.now',
  'save.signIn',
  'save.conflict',
  'save.choose',
  'save.found',
  'save.restore',
  'save.discard',
  'save.leave',
  'save.leave.stay',
  'save.leave.go',
  'conflict.title',
  'conflict.help',
  'conflict.mine',
  'conflict.theirs',
  'conflict.theirs.unknown',
  'conflict.self',
  'conflict.empty',
  'conflict.keepMine',
  'conflict.takeTheirs',
  'conflict.done',
  'conflict.later',
  'presence.others',
  'presence.self',
  'presence.and',
] as const satisfies TextKey[];

/** The words of the save state, in the language that the staff member works in. */
export type Words = Record<(typeof keys)[number], string>;

export function wordsIn(language: Language): Words {
  return Object.fromEntries(keys.map((key) => [key, text(key)[language]])) as Words;
}
