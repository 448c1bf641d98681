'use client';

import { useState } from 'react';
import type { AskedFactor } from '../../accounts/second-factor/ask-for-factor.ts';
import { RecoveryCodes } from '../account/recovery-codes.tsx';
import { useSubmit } from '../accounts/use-submit.ts';
import { useTexts } from '../use-texts.ts';
import { CodeStep } from './code-step.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordStep } from './password-step.tsx';

interface Properties {
  /** Where to go when signed in. */
  destination: string;
  canReset: boolean;
  /** What staff know the provider of sign-on by; empty where there is none. */
  signOn: string;
}

/** Password first; then, where there is one or should be, the second factor. All of it is sent together. */
export function SignInForm({ destination, canReset, signOn }: Properties) {
  const { say } = useTexts();
  const [asked, setAsked] = useState<AskedFactor>();
  const [codes, setCodes] = useState<string[]>();
  const leave = () => window.location.assign(destination);
  const { isBusy, issue, submit } = useSubmit('/api/users/login', {
    onDone: (body) => {
      const { recoveryCodes } = body as { recoveryCodes?: string[] };
      if (recoveryCodes) setCodes(recoveryCodes);
      else leave();
    },
    onRefused: (body) => {
      const factor = (body as { factor?: AskedFactor } | undefined)?.factor;
      // A wrong code leaves the offer of the app that is being set up as it is.
      if (factor) setAsked((former) => ({ ...former, ...factor }));
      return factor !== undefined && asked === undefined;
    },
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={leave} />;
  return (
    <form className="login__form accounts-form accounts-form--column" onSubmit={submit}>
      <h1>{say('signIn.heading')}</h1>
      <div className="accounts-form accounts-form--column" hidden={asked !== undefined}>
        <PasswordStep canReset={canReset} />
      </div>
      {asked && <CodeStep asked={asked} />}
      <p role="alert">{issue}</p>
      <button type="submit" className="accounts-button accounts-button--main" disabled={isBusy}>
        {say('signIn.submit')}
      </button>
      {!asked && signOn && (
        <a
          className="accounts-button"
          href={`/api/users/sign-on/start?redirect=${encodeURIComponent(destination)}`}
        >
          {say('signIn.signOn', { name: signOn })}
        </a>
      )}
      {(!asked || asked.passkey) && <PasskeyButton onDone={leave} />}
      {asked && (
        <button type="button" className="accounts-button" onClick={() => setAsked(undefined)}>
          {say('signIn.back')}
        </button>
      )}
    </form>
  );
}
