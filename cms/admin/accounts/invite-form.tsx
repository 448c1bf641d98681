'use client';

import { useRouter } from 'next/navigation.js';
import { useRef, useState, type ReactNode } from 'react';
import { languages, type Language } from '../../../common/languages.ts';
import { roles, type Role } from '../../access/roles.ts';
import { useTexts } from '../use-texts.ts';
import { Outcome, sentIn, type Sent } from './link-outcome.tsx';
import { useSubmit } from './use-submit.ts';

/** Asks for a colleague's address, and tells what became of the invitation. */
export function InviteForm() {
  const { language, say } = useTexts();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState<Sent>();
  const [role, setRole] = useState<Role>('author');
  const { isBusy, issue, submit } = useSubmit('/api/users/invite', {
    onDone: (body) => {
      setSent(sentIn(body));
      form.current?.reset();
      setRole('author');
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
        <Choice label={say('accounts.invite.role')}>
          <select name="role" value={role} onChange={({ target }) => setRole(target.value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {say(`option.role.${one}`)}
              </option>
            ))}
          </select>
        </Choice>
        {role === 'translator' && (
          <Choice label={say('accounts.invite.translates')}>
            <LanguageSelect name="translates" initial="en" />
          </Choice>
        )}
        <Choice label={say('accounts.invite.language')}>
          <LanguageSelect name="language" initial={language} />
        </Choice>
        <button className="accounts-button accounts-button--main" disabled={isBusy}>
          {say('accounts.invite.send')}
        </button>
      </form>
      <p role="alert">{issue}</p>
      <div role="status">{sent && <Outcome sent={sent} />}</div>
    </details>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label>
      {label}
      {children}
    </label>
  );
}

function LanguageSelect({ name, initial }: { name: string; initial: Language }) {
  const { say } = useTexts();
  return (
    <select name={name} defaultValue={initial}>
      {languages.map((one) => (
        <option key={one} value={one}>
          {say(`option.language.${one}`)}
        </option>
      ))}
    </select>
  );
}
