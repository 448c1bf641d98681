'use client';

import { PasswordField, useAuth, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { useTexts } from '../use-texts.ts';

const path = 'currentPassword';

/** Asked for of whoever changes their own password or e-mail address. */
export function CurrentPassword() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  return id !== undefined && id === user?.id ? <OfOwnAccount /> : null;
}

function OfOwnAccount() {
  const { data: stored } = useDocumentInfo();
  const savedAt: unknown = stored?.['updatedAt'];
  const { dispatchFields } = useForm();
  // Once Payload shows it, the new password is wrong for as long as it is empty.
  const isChanging = useFormFields(
    ([{ password, email }]) =>
      Boolean(password?.value) || password?.valid === false || isMoved(email?.value, stored?.['email']),
  );
  // Payload would send what is saved again with whatever is changed next.
  const clearedAt = useRef(savedAt);
  useEffect(() => {
    if (clearedAt.current === savedAt) return;
    clearedAt.current = savedAt;
    for (const saved of ['password', 'confirm-password', path]) {
      dispatchFields({ type: 'UPDATE', path: saved, value: undefined, valid: true });
    }
  }, [dispatchFields, savedAt]);
  return isChanging ? <Field /> : null;
}

function isMoved(email: unknown, former: unknown): boolean {
  return typeof email === 'string' && email !== former;
}

function Field() {
  const { say } = useTexts();
  const { dispatchFields } = useForm();
  const value: unknown = useFormFields(([fields]) => fields[path]?.value);
  // The server knows nothing of this field until all is saved: its refusal would stand after another word is typed.
  useEffect(() => {
    if (value) dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: '' });
  }, [dispatchFields, value]);
  return (
    <PasswordField
      autoComplete="current-password"
      field={{ name: path, label: say('field.users.currentPassword'), required: true }}
      indexPath=""
      parentPath=""
      parentSchemaPath=""
      path={path}
      schemaPath={path}
    />
  );
}
