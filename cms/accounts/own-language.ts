import type { CollectionAfterChangeHook } from 'payload';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import type { User } from '../payload-types.ts';

const year = 365 * 24 * 60 * 60;

/** Of the cookie by which Payload knows in which language to show the admin. */
export function languageCookie(language: Language): string {
  const secure = environment.cmsUrl.startsWith('https://') ? '; Secure' : '';
  return `payload-lng=${language}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
}

/** Whoever changes their own language has the admin in it from now on. */
export const tellOwnLanguage: CollectionAfterChangeHook<User> = ({ doc, previousDoc, req }) => {
  if (
    req.user?.collection === 'users' &&
    req.user.id === doc.id &&
    doc.language &&
    doc.language !== previousDoc.language
  ) {
    req.responseHeaders ??= new Headers();
    req.responseHeaders.append('Set-Cookie', languageCookie(doc.language));
  }
  return doc;
};
