import { MinimalTemplate } from '@payloadcms/next/templates';
import './accounts.css';
import { NewPasswordForm } from './new-password-form.tsx';

/** Where a link of an invitation or a forgotten password leads. */
export function NewPassword() {
  return (
    <MinimalTemplate>
      <div className="accounts-panel">
        <NewPasswordForm />
      </div>
    </MinimalTemplate>
  );
}
