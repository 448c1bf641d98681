import { text } from '../i18n/texts.ts';
import './forgotten-password.css';

/** What helps where a link that sends mail would promise too much. */
export function ForgottenPassword({ i18n }: { i18n: { language: string } }) {
  return (
    <p className="forgotten-password">{text('login.forgotten')[i18n.language === 'en' ? 'en' : 'sv']}</p>
  );
}
