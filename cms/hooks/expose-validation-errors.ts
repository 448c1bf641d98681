import type { Config } from 'payload';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

/**
 * Lets the answer to a refused request say why, and what is wrong with which field. Payload does so for errors
 * of its own class, of which the build for Next has two, and takes those of the other one for strangers.
 */
export const exposeValidationErrors: AfterError = ({ error, result }) => {
  const data = 'data' in error ? error.data : undefined;
  if (isRefusal(data) && !result?.errors.some((one: object) => 'data' in one)) {
    const told = { name: 'ValidationError', message: error.message, data: { errors: data.errors } };
    return { response: { errors: [told] } };
  }
  const isUnknown = result?.errors.some(({ message }: { message?: string }) => message === unknownError);
  const isPublic = 'isPublic' in error && error.isPublic === true;
  return isPublic && isUnknown
    ? { response: { errors: [{ name: error.name, message: error.message }] } }
    : undefined;
};

/** What Payload says instead of the words of an error that it takes for a stranger. */
const unknownError = 'An unknown error occurred.';

function isRefusal(data: unknown): data is { errors: { path: string; message: string }[] } {
  return typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors);
}
