import { generatePayloadCookie, type PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';
import { languageCookie } from './own-language.ts';

/** The answer to whoever has just signed in, as Payload gives it. */
export function signedIn(
  { payload }: PayloadRequest,
  message: string,
  result: { token?: string; exp?: number; user?: object },
): Response {
  const { language } = Object(result.user) as Partial<User>;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token: result.token ?? '',
  });
  const headers = new Headers({ 'Set-Cookie': cookie });
  if (language) headers.append('Set-Cookie', languageCookie(language));
  return Response.json({ message, ...result }, { headers });
}
