'use client';

import { useEffect, useState } from 'react';
import type { LinkFacts } from '../../accounts/new-password.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import { NewPasswordFields, isSamePassword } from './password-fields.tsx';
import { useSubmit } from './use-submit.ts';

type State =
  | { step: 'loading' }
  | { step: 'done' }
  | { step: 'refused'; issue: string }
  | { step: 'ready'; token: string; facts: LinkFacts };

/** Chooses a password by the token behind `#` of the address, which no server and no log ever sees. */
export function NewPasswordForm() {
  const { language, say } = useTexts();
  const [state, setState] = useState<State>({ step: 'loading' });
  useEffect(() => {
    const token = window.location.hash.slice(1);
    void send('POST', '/api/users/link', language, { token }).then(({ ok, body, issue }) =>
      setState(
        ok
          ? { step: 'ready', token, facts: body as LinkFacts }
          : { step: 'refused', issue: issue ?? say('link.failed') },
      ),
    );
  }, [language, say]);

  if (state.step === 'loading') return <p>{say('link.loading')}</p>;
  if (state.step === 'refused') return <p role="alert">{state.issue}</p>;
  if (state.step === 'done') {
    return (
      <>
        <p role="status">{say('link.done')}</p>
        <a className="accounts-button accounts-button--main" href="/admin/login">
          {say('link.signIn')}
        </a>
      </>
    );
  }
  const { token, facts } = state;
  return <PasswordForm token={token} facts={facts} onSaved={() => setState({ step: 'done' })} />;
}

interface FormProperties {
  token: string;
  facts: LinkFacts;
  onSaved: () => void;
}

function PasswordForm({ token, facts: { purpose, email, name }, onSaved }: FormProperties) {
  const { say } = useTexts();
  const { isBusy, issue, submit } = useSubmit('/api/users/reset-password', {
    check: (form) => (isSamePassword(form) ? undefined : say('link.different')),
    onDone: onSaved,
  });
  return (
    <form className="accounts-form accounts-form--column" onSubmit={submit}>
      <h1>{say(`link.title.${purpose}`)}</h1>
      <p>{say(`link.help.${purpose}`, { email })}</p>
      <input type="hidden" name="token" value={token} />
      {/* By this, programs that keep passwords know whose it is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      {purpose === 'invitation' && (
        <label>
          {say('link.name')}
          <input name="name" defaultValue={name} autoComplete="name" />
        </label>
      )}
      <NewPasswordFields />
      <p role="alert">{issue}</p>
      <button className="accounts-button accounts-button--main" disabled={isBusy}>
        {say('link.save')}
      </button>
    </form>
  );
}
