import { environment } from '../../../common/environment.ts';
import { Strip } from './strip.tsx';
import { messagesOf } from './messages.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** "Is it live?", below the controls of the edit view: of a document and its translation, or of a subject. */
export function LiveStatus({ i18n }: { i18n: { language: string } }) {
  const language = languageOfStaff({ i18n });
  return <Strip siteUrl={environment.siteUrl} language={language} messages={messagesOf(language)} />;
}
