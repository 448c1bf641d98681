import type { Language } from '../../../common/languages.ts';
import { messagesIn, type MessagesOf } from '../../i18n/texts.ts';

const prefixes = ['searches.', 'option.language.', 'option.handled.', 'option.outcome.'] as const;

export type Messages = MessagesOf<(typeof prefixes)[number]>;

/** The texts of the list, in the language that the staff member works in. */
export function messagesOf(language: Language): Messages {
  return messagesIn(language, prefixes);
}
