import type { Language } from '../../../common/languages.ts';
import { messagesIn, type MessagesOf } from '../../i18n/texts.ts';

const prefixes = ['save.', 'conflict.', 'presence.'] as const;

export type Messages = MessagesOf<(typeof prefixes)[number]>;

/** The texts of the save state, in the language that the staff member works in. */
export function messagesOf(language: Language): Messages {
  return messagesIn(language, prefixes);
}
