import type { ListViewServerProps } from 'payload';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { fill, text } from '../../i18n/texts.ts';
import { mailboxFile, sendsMail } from '../../mail/post.ts';
import { stuckMails, type Stuck } from '../../mail/state.ts';
import { shortTimeOf } from '../live-status/format.ts';
import './accounts.css';
import { InviteForm } from './invite-form.tsx';

/** Above the list of accounts: the way to a new one, and what staff should know of mail. */
export async function Invitations({ i18n, payload }: Pick<ListViewServerProps, 'i18n' | 'payload'>) {
  const language = languageOfStaff({ i18n });
  const stuck = await stuckMails(payload);
  return (
    <div className="accounts-panel">
      {!sendsMail() && (
        <p className="accounts-notice">{fill(text('accounts.mailbox')[language], { file: mailboxFile() })}</p>
      )}
      {stuck.length > 0 && (
        <section className="accounts-notice">
          <h2>{text('accounts.stuck')[language]}</h2>
          <ul>
            {stuck.map((mail) => (
              <li key={mail.recipient + mail.since}>{sentenceOf(mail, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <InviteForm />
    </div>
  );
}

function sentenceOf({ recipient, since, next, issue }: Stuck, language: 'sv' | 'en'): string {
  const [time, nextTime] = [since, next].map((at) => at && shortTimeOf(new Date(at), language, new Date()));
  const key = next === null ? 'accounts.stuck.failed' : 'accounts.stuck.waits';
  return fill(text(key)[language], { recipient, issue, since: time ?? '', next: nextTime ?? '' });
}
