import type { Endpoint } from 'payload';
import { errorResponse } from '../errors/error-response.ts';

/** Nothing can be sent without a mail server, so nothing is promised: a colleague sets a new password. */
export const forgottenPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: (req) => errorResponse('error.password.forgotten', 400, req),
};
