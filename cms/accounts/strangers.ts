import {
  addDataAndFileToRequest,
  registerFirstUserOperation,
  unlockOperation,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { errorResponse } from '../errors/error-response.ts';
import { networkOf, senderIn } from '../limits/sender.ts';
import { takeTries } from '../limits/take-tries.ts';
import { strangersLimit, unlockLimit } from './limits.ts';
import { forgetTries, signedIn, textOf } from './sign-in.ts';

/** Nothing can be sent without a mail server, so nothing is promised: a colleague sets a new password. */
export const forgottenPassword: Endpoint[] = ['/forgot-password', '/reset-password'].map((path) => ({
  path,
  method: 'post',
  handler: async (req) => {
    await takeStrangersTry(req);
    return errorResponse('error.password.forgotten', 400, req);
  },
}));

/** The first account, which whoever comes first may make. Of what is sent, an account needs no more. */
export const firstAccount: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    await takeStrangersTry(req);
    await addDataAndFileToRequest(req);
    const [email, password, name] = ['email', 'password', 'name'].map((field) => textOf(req.data?.[field]));
    const collection = req.payload.collections.users;
    const data = { email: email ?? '', password: password ?? '', ...(name && { name }) };
    const result = await registerFirstUserOperation<'users'>({ collection, data, req });
    return signedIn(req, req.t('authentication:successfullyRegisteredFirstUser'), result);
  },
};

/** Payload's own, of which its button in the admin asks; what was counted against the account goes with it. */
export const unlock: Endpoint = {
  path: '/unlock',
  method: 'post',
  handler: async (req) => {
    await takeTries(req, [[unlockLimit, req.user ? String(req.user.id) : networkOf(senderIn(req))]]);
    await addDataAndFileToRequest(req);
    const email = textOf(req.data?.['email']);
    // Of the password, which its type asks for, it takes no notice.
    await unlockOperation({ collection: req.payload.collections.users, data: { email, password: '' }, req });
    await forgetTries(email);
    return Response.json({ message: req.t('general:success') });
  },
};

function takeStrangersTry(req: PayloadRequest): Promise<void> {
  return takeTries(req, [[strangersLimit, networkOf(senderIn(req))]]);
}
