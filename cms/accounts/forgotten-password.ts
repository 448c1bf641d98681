import type { Endpoint } from 'payload';
import { refusal } from '../refusal.ts';

/** Nothing can be sent without a mail server, so nothing is promised: a colleague sets a new password. */
export const forgottenPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: (req) => refusal('error.password.forgotten', 400, req),
};
