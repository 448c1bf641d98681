'use client';

import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

/** Signs in by a passkey alone, which the browser asks for. */
export function PasskeyButton({ onDone }: { onDone: () => void }) {
  const { language, say } = useTexts();
  const [issue, setIssue] = useState('');
  const signIn = async () => {
    setIssue('');
    const challenge = await send('POST', '/api/users/passkeys/challenge', language);
    if (!challenge.ok) return setIssue(challenge.issue ?? say('link.failed'));
    const optionsJSON = challenge.body as PublicKeyCredentialRequestOptionsJSON;
    // It throws where there is none, or the person thinks better of it.
    const response = await startAuthentication({ optionsJSON }).catch(() => undefined);
    if (!response) return setIssue(say('signIn.passkey.failed'));
    const answer = await send('POST', '/api/users/passkeys/sign-in', language, { response });
    if (answer.ok) onDone();
    else setIssue(answer.issue ?? say('link.failed'));
  };
  return (
    <>
      <p role="alert">{issue}</p>
      <button type="button" className="accounts-button" onClick={() => void signIn()}>
        {say('signIn.passkey')}
      </button>
    </>
  );
}
