'use client';

import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { Passkey } from '../../accounts/passkeys/store.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import { timeIn } from './time-in.ts';

interface Properties {
  passkeys: Passkey[];
  onAdd: () => void;
  onRemove: (passkey: Passkey) => void;
}

/** One's own passkeys, each with a way to remove it, and the way to another. */
export function PasskeyRows({ passkeys, onAdd, onRemove }: Properties) {
  const { say } = useTexts();
  return (
    <>
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <PasskeyName {...passkey} />
          <button
            type="button"
            className="accounts-button"
            aria-label={say('factors.passkey.remove', { name: passkey.name })}
            onClick={() => onRemove(passkey)}
          >
            {say('factors.remove')}
          </button>
        </li>
      ))}
      <li>
        <span>
          <strong>{say('factors.passkey')}</strong> {passkeys.length === 0 && say('factors.passkey.none')}
        </span>
        <button type="button" className="accounts-button" onClick={onAdd}>
          {say('factors.passkey.add')}
        </button>
      </li>
    </>
  );
}

function PasskeyName({ name, madeAt, usedAt }: Passkey) {
  const { language, say } = useTexts();
  const [made, used] = [timeIn(language, madeAt), timeIn(language, usedAt)];
  return (
    <span>
      <strong>{name}</strong>{' '}
      {say(usedAt ? 'factors.passkey.facts' : 'factors.passkey.unused', { made, used })}
    </span>
  );
}

/** Has the browser make a passkey, and the CMS keep it. @returns codes in reserve, or what went wrong */
export async function makePasskey(
  options: unknown,
  name: string,
  language: string,
): Promise<{ codes: string[] } | { issue: string | undefined }> {
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON }).catch(() => undefined);
  if (!response) return { issue: undefined };
  const { ok, body, issue } = await send('POST', '/api/users/passkeys', language, { response, name });
  return ok ? { codes: (body as { recoveryCodes: string[] }).recoveryCodes } : { issue };
}
