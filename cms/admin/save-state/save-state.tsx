import { SaveStrip } from './strip.tsx';
import { messagesOf } from './messages.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** "Is it saved?": what the form's saves came to, who else writes, and what to choose between. */
export function SaveState({ i18n }: { i18n: { language: string } }) {
  return <SaveStrip messages={messagesOf(languageOfStaff({ i18n }))} />;
}
