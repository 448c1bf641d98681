import { generatePayloadCookie, type PayloadRequest } from 'payload';
import { logger } from '../../common/log.ts';
import type { User } from '../payload-types.ts';
import { languageCookie } from './own-language.ts';

/** The answer to whoever has just signed in, as Payload gives it; how they did stands in the log. */
export function signedIn(
  { payload, t }: PayloadRequest,
  result: { token?: string; exp?: number; user?: object },
  way: string,
): Response {
  const { id, language } = Object(result.user) as Partial<User>;
  logger.info(`Account ${id ?? ''} has signed in by ${way}.`);
  const cookie = generatePayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token: result.token ?? '',
  });
  const headers = new Headers({ 'Set-Cookie': cookie });
  if (language) headers.append('Set-Cookie', languageCookie(language));
  return Response.json({ message: t('authentication:passed'), ...result }, { headers });
}
