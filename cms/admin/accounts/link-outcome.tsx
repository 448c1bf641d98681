'use client';

import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** A link to choose a password that was made for somebody. */
export interface Sent {
  email: string;
  /** To be passed on by hand, where no mail can be sent. */
  link?: string | undefined;
}

/** That it was sent, or what to do with it. */
export function Outcome({ sent: { email, link } }: { sent: Sent }) {
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

export function sentIn(body: unknown): Sent {
  const { doc, link } = body as { doc: { email: string }; link?: string };
  return { email: doc.email, link };
}
