import { APIError } from 'payload';
import { expect, it } from 'vitest';
import { exposeValidationErrors } from '../../../cms/hooks/expose-validation-errors.ts';

type Arguments = Parameters<typeof exposeValidationErrors>[0];

/** As Payload answers where it does not know the class of an error. */
const unknown = { errors: [{ message: 'An unknown error occurred.' }] };
const tell = (error: Error, result: object = unknown) =>
  exposeValidationErrors({ error, result, context: {}, req: {} } as unknown as Arguments);

it('A refusal of another build of the same class is told in its own words', () => {
  expect(tell(new APIError('Bilden är tom. Välj en annan.', 400, null, true))).toEqual({
    response: { errors: [{ name: 'APIError', message: 'Bilden är tom. Välj en annan.' }] },
  });
});

it('What went wrong inside stays unsaid', () => {
  expect(tell(new APIError('connection to 10.0.0.1 refused', 500))).toBeUndefined();
  expect(tell(new Error('password of the database'))).toBeUndefined();
});

it('What is told already stays as it is', () => {
  const error = new APIError('Bilden är tom.', 400, null, true);
  expect(tell(error, { errors: [{ message: 'Välj en bild som inte är tom.' }] })).toBeUndefined();
});
