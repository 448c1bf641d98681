'use client';

import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** Codes in reserve, at the only time that they are seen. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { say } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <section className="accounts-form accounts-form--column" aria-label={say('factors.codes')}>
      <h2>{say('factors.codes')}</h2>
      <p>{say('factors.codes.keep')}</p>
      <ol className="accounts-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="accounts-actions">
        <button type="button" className="accounts-button" onClick={copy}>
          {say(isCopied ? 'accounts.invite.copied' : 'factors.codes.copy')}
        </button>
        <button type="button" className="accounts-button accounts-button--main" onClick={onKept}>
          {say('factors.codes.kept')}
        </button>
      </div>
    </section>
  );
}
