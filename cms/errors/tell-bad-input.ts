import type { Config } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text, type TextKey } from '../i18n/texts.ts';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/**
 * What was sent and cannot be is no error of the server: values that no column of the database takes, and bodies
 * that break off.
 */
export const tellBadInput: AfterError = ({ error, req }) => {
  const key = reasonOf(error);
  return key && { response: { errors: [{ message: text(key)[languageOfStaff(req)] }] }, status: 400 };
};

function reasonOf(error: Error): TextKey | undefined {
  if (isMalformed(error)) return 'error.request.body';
  const causes = [error, error.cause].filter((one) => one instanceof Error);
  const isUnfitValue = error.name === 'UnfitValue' || isNoTime(error) || causes.some(isUnfit);
  return isUnfitValue ? 'error.request.value' : undefined;
}

/** As JSON.parse() and the reader of forms that come in parts say it. */
function isMalformed(error: Error): boolean {
  return (error instanceof SyntaxError && error.message.includes('JSON')) || brokenForm.test(error.message);
}

const brokenForm =
  /^(Unexpected end of (form|file)|Malformed (part header|content type|urlencoded form)|Multipart: Boundary not found|Unsupported content type|Missing Content-Type|Request is not eligible for file upload)/;

/** As a date says it that is further away than dates go, when it is written down for the database. */
function isNoTime(error: Error): boolean {
  return error instanceof RangeError && error.message === 'Invalid time value';
}

/**
 * SQLSTATE of classes 22 (a value cannot be of that type, is too large or holds a NUL) and 23 (it leads to nothing,
 * is missing or is there already), and of operators that a type does not have.
 */
function isUnfit(error: Error): boolean {
  return 'code' in error && /^(2[23]...|42883|42804)$/.test(String(error.code));
}
