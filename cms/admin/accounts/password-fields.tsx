'use client';

import { useTexts } from '../use-texts.ts';

/** A new password, twice. */
export function NewPasswordFields() {
  const { say } = useTexts();
  return (
    <>
      <label>
        {say('link.password')}
        <input name="password" type="password" required autoComplete="new-password" />
        <small>{say('link.password.help')}</small>
      </label>
      <label>
        {say('link.again')}
        <input name="again" type="password" required autoComplete="new-password" />
      </label>
    </>
  );
}

export function isSamePassword(form: FormData): boolean {
  return form.get('password') === form.get('again');
}
