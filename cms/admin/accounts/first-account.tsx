import type { AdminViewServerProps } from 'payload';
import { isOwnBrowser } from '../../accounts/first-account.ts';
import './accounts.css';
import { FirstAccountForm } from './first-account-form.tsx';

/** Shown while there is no account: asks for the code of the terminal where that is needed. */
export function FirstAccount({ initPageResult: { req } }: AdminViewServerProps) {
  return (
    <div className="accounts-panel">
      <FirstAccountForm needsCode={!isOwnBrowser(req)} />
    </div>
  );
}
