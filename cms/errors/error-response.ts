import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';

/** An answer that tells staff why something was not done, in the form of Payload's own errors. */
export function errorResponse(
  key: TextKey,
  status: number,
  req: { i18n: { language?: string } },
  values: Record<string, string> = {},
): Response {
  const message = fill(text(key)[languageOfStaff(req)], values);
  return Response.json({ errors: [{ message }] }, { status });
}
