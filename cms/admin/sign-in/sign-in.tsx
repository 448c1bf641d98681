import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { environment } from '../../../common/environment.ts';
import type { SignOnFailure } from '../../accounts/sign-on/endpoints.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { sendsMail } from '../../mail/post.ts';
import '../accounts/accounts.css';
import { Logo } from '../brand/mark.tsx';
import { SignInForm } from './sign-in-form.tsx';

const failures: SignOnFailure[] = ['away', 'failed', 'unknown'];

/** Where staff sign in. What helps with a forgotten password is offered only where it can be kept. */
export function SignIn({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
  const destination = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: searchParams?.['redirect'] ?? '',
  });
  if (req.user) redirect(destination);
  const language = languageOfStaff({ i18n: req.i18n });
  const failure = failures.find((one) => one === searchParams?.['signOn']);
  return (
    <div className="accounts-panel login">
      <Logo />
      {failure && <p role="alert">{text(`signOn.${failure}`)[language]}</p>}
      <SignInForm destination={destination} canReset={sendsMail()} signOn={environment.signOn.name} />
      {!sendsMail() && <p className="accounts-hint">{text('login.forgotten')[language]}</p>}
    </div>
  );
}
