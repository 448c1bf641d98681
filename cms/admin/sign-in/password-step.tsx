'use client';

import { useTexts } from '../use-texts.ts';

/** Stays in the form while a code is asked for: it is sent again with it. */
export function PasswordStep({ canReset }: { canReset: boolean }) {
  const { say } = useTexts();
  return (
    <>
      <label>
        {say('signIn.email')}
        <input id="field-email" name="email" type="email" required autoComplete="username" autoFocus />
      </label>
      <label>
        {say('signIn.password')}
        <input id="field-password" name="password" type="password" required autoComplete="current-password" />
      </label>
      {canReset && <a href="/admin/forgot">{say('signIn.forgotten')}</a>}
    </>
  );
}
