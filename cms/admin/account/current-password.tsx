'use client';

import { PasswordField, useAuth, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useTexts } from '../use-texts.ts';

const path = 'currentPassword';

/** Asked for beside the new one, of whoever changes their own password. */
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
  const isChanging = useFormFields(([{ password }]) => Boolean(password?.value) || password?.valid === false);
  // Payload would send what is saved again with whatever is changed next.
  useEffect(() => {
    for (const saved of ['password', 'confirm-password', path])
      dispatchFields({ type: 'REMOVE', path: saved });
  }, [dispatchFields, savedAt]);
  return isChanging ? <Field /> : null;
}

function Field() {
  const { say } = useTexts();
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
