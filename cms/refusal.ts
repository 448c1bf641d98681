import type { PayloadRequest } from 'payload';
import { text, type TextKey } from './texts.ts';

/** An answer that tells staff why something was not done, in the form of Payload's own errors. */
export function refusal(key: TextKey, status: number, req: Pick<PayloadRequest, 'i18n'>): Response {
  const message = text(key)[req.i18n.language === 'en' ? 'en' : 'sv'];
  return Response.json({ errors: [{ message }] }, { status });
}
