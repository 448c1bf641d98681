import { APIError, type PayloadRequest } from 'payload';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text, type TextKey } from '../i18n/texts.ts';
import { may, type Capability, type Person } from './roles.ts';

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
  return new APIError(text(key)[languageOfStaff(req)], req.user ? 403 : 401, null, true);
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

/** A translator may do it in one language: then it is the language that is wrong. */
function reasonOf(person: Person, capability: Capability): TextKey {
  if (!may(person, capability) || !person.translates) return `error.may.${capability}`;
  return `error.may.language.${otherLanguage(person.translates)}`;
}
