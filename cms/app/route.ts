import { redirect } from 'next/navigation';

/** Whoever opens the CMS without a path wants to sign in. */
export function GET(): never {
  redirect('/admin');
}
