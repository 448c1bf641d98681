import { addDataAndFileToRequest, unlockOperation, type Endpoint, type PayloadRequest } from 'payload';
import { networkOf, senderIn } from '../limits/sender.ts';
import { takeTries } from '../limits/take-tries.ts';
import { strangersLimit, unlockLimit } from './limits.ts';
import { forgetTries } from './sign-in.ts';
import { textOf } from './text-of.ts';

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

export function takeStrangersTry(req: PayloadRequest): Promise<void> {
  return takeTries(req, [[strangersLimit, networkOf(senderIn(req))]]);
}
