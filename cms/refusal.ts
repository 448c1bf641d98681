import type { PayloadRequest } from 'payload';
import { languageOfStaff } from './invalid.ts';
import { text, type TextKey } from './i18n/texts.ts';

/** An answer that tells staff why something was not done, in the form of Payload's own errors. */
export function refusal(key: TextKey, status: number, req: Pick<PayloadRequest, 'i18n'>): Response {
  const message = text(key)[languageOfStaff(req)];
  return Response.json({ errors: [{ message }] }, { status });
}
