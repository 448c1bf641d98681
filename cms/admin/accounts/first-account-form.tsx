'use client';

import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { NewPasswordFields, isSamePassword } from './password-fields.tsx';
import { useSubmit } from './use-submit.ts';

/** What a first account needs. The terminal's link brings the code behind `#`. */
export function FirstAccountForm({ needsCode }: { needsCode: boolean }) {
  const { say } = useTexts();
  const [code, setCode] = useState('');
  useEffect(() => setCode(window.location.hash.slice(1)), []);
  const { isBusy, issue, submit } = useSubmit('/api/users/first-register', {
    check: (form) => (isSamePassword(form) ? undefined : say('link.different')),
    onDone: () => window.location.assign('/admin'),
  });
  return (
    <form className="accounts-form accounts-form--column" onSubmit={submit}>
      <h1>{say('firstAccount.heading')}</h1>
      <p>{say('firstAccount.help')}</p>
      {needsCode && (
        <label>
          {say('firstAccount.code')}
          <input
            name="code"
            required
            autoComplete="off"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
          <small>{say('firstAccount.code.help')}</small>
        </label>
      )}
      <label>
        {say('firstAccount.email')}
        <input name="email" type="email" required autoComplete="username" />
      </label>
      <label>
        {say('link.name')}
        <input name="name" autoComplete="name" />
      </label>
      <NewPasswordFields />
      <p role="alert">{issue}</p>
      <button className="accounts-button accounts-button--main" disabled={isBusy}>
        {say('firstAccount.make')}
      </button>
    </form>
  );
}
