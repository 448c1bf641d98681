import { text } from '../i18n/texts.ts';
import './forgotten-password.css';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { sendsMail } from '../mail/post.ts';

/** What helps where a link that sends mail would promise too much. */
export function ForgottenPassword({ i18n }: { i18n: { language: string } }) {
  if (sendsMail()) return null;
  return <p className="forgotten-password">{text('login.forgotten')[languageOfStaff({ i18n })]}</p>;
}
