import { APIError, type PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { reasonOf } from './kept-by.ts';
import { may, type Capability } from './roles.ts';

/**
 * Why whoever asks may not do something, as an error that tells them so; nothing where they may.
 *
 * @param language of what it would be done to
 */
export function refusal(
  req: PayloadRequest,
  capability: Capability,
  language?: Language | null,
): APIError | undefined {
  if (may(req.user, capability, language)) return undefined;
  const key = req.user ? reasonOf(req.user, capability) : 'error.may.signedOut';
  return notAllowed(text(key)[languageOfStaff(req)], req.user ? 403 : 401);
}

/** An error that the log takes for what it is: no fault of the CMS. */
export function notAllowed(message: string, status = 403): APIError {
  const error = new APIError(message, status, null, true);
  error.name = 'NotAllowed';
  return error;
}

/**
 * The same as the answer of an endpoint, in the form of Payload's own errors.
 *
 * @example
 * const refused = refusedResponse(req, 'publish');
 * if (refused) return refused;
 */
export function refusedResponse(
  req: PayloadRequest,
  capability: Capability,
  language?: Language | null,
): Response | undefined {
  const error = refusal(req, capability, language);
  return error && Response.json({ errors: [{ message: error.message }] }, { status: error.status });
}
