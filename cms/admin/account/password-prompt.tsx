'use client';

import { useTexts } from '../use-texts.ts';
import { InnerForm, type Act } from './inner-form.tsx';

interface Properties {
  act: Act;
  /** Whether what is made gets a name. */
  isNamed: boolean;
  onCancel: () => void;
}

/** Asks for the current password before it does something. */
export function PasswordPrompt({ act, isNamed, onCancel }: Properties) {
  const { say } = useTexts();
  return (
    <InnerForm act={act} onCancel={onCancel}>
      {isNamed && (
        <label>
          {say('factors.passkey.name')}
          <input name="name" autoComplete="off" autoFocus />
        </label>
      )}
      <label>
        {say('field.users.currentPassword')}
        <input name="currentPassword" type="password" autoComplete="current-password" autoFocus={!isNamed} />
      </label>
    </InnerForm>
  );
}
