import type { PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text, type TextKey } from '../i18n/texts.ts';

/** An answer that tells staff why something was not done, in the form of Payload's own errors. */
export function errorResponse(key: TextKey, status: number, req: Pick<PayloadRequest, 'i18n'>): Response {
  const message = text(key)[languageOfStaff(req)];
  return Response.json({ errors: [{ message }] }, { status });
}
