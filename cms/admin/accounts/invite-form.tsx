'use client';

import { useRouter } from 'next/navigation.js';
import { useRef, useState } from 'react';
import { languages } from '../../../common/languages.ts';
import { useTexts } from '../use-texts.ts';
import { useSubmit } from './use-submit.ts';

interface Sent {
  email: string;
  /** To be passed on by hand, where no mail can be sent. */
  link?: string | undefined;
}

/** Asks for a colleague's address, and tells what became of the invitation. */
export function InviteForm() {
  const { language, say } = useTexts();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState<Sent>();
  const { isBusy, issue, submit } = useSubmit('/api/users/invite', {
    onDone: (body) => {
      setSent(sentIn(body));
      form.current?.reset();
      router.refresh();
    },
  });
  return (
    <details open={sent !== undefined || undefined}>
      <summary>{say('accounts.invite')}</summary>
      <p>{say('accounts.invite.help')}</p>
      <form ref={form} className="accounts-form" onSubmit={submit}>
        <label>
          {say('accounts.invite.email')}
          <input name="email" type="email" required autoComplete="off" />
        </label>
        <label>
          {say('accounts.invite.name')}
          <input name="name" autoComplete="off" />
        </label>
        <label>
          {say('accounts.invite.language')}
          <select name="language" defaultValue={language}>
            {languages.map((one) => (
              <option key={one} value={one}>
                {say(`option.language.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button className="accounts-button accounts-button--main" disabled={isBusy}>
          {say('accounts.invite.send')}
        </button>
      </form>
      <p role="alert">{issue}</p>
      <div role="status">{sent && <Outcome sent={sent} />}</div>
    </details>
  );
}

function Outcome({ sent: { email, link } }: { sent: Sent }) {
  const { say } = useTexts();
  const [isCopied, setCopied] = useState(false);
  if (!link) return <p>{say('accounts.invite.sent', { email })}</p>;
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(true));
  return (
    <>
      <p>{say('accounts.invite.pass', { email })}</p>
      <p className="accounts-link">
        <code>{link}</code>
        <button type="button" className="accounts-button" onClick={copy}>
          {say(isCopied ? 'accounts.invite.copied' : 'accounts.invite.copy')}
        </button>
      </p>
    </>
  );
}

function sentIn(body: unknown): Sent {
  const { doc, link } = body as { doc: { email: string }; link?: string };
  return { email: doc.email, link };
}
