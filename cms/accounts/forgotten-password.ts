import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { logger } from '../../common/log.ts';
import { inTransaction } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { limiterOf } from '../limits/limiter.ts';
import { sendsMail } from '../mail/post.ts';
import { userAt } from './find-user.ts';
import { untilFullStep } from './full-step.ts';
import { resetMailLimit } from './limits.ts';
import { sendLink } from './links/send-link.ts';
import { accountOf } from './sign-in.ts';
import { textOf } from './text-of.ts';
import { takeStrangersTry } from './strangers.ts';

/**
 * `POST /api/users/forgot-password` with `email`: sends a link, and says the same in the same time where there is
 * no such account. Without a mail server nothing is promised.
 */
export const forgottenPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const begun = performance.now();
    await takeStrangersTry(req);
    await addDataAndFileToRequest(req);
    if (!sendsMail()) return errorResponse('error.password.forgotten', 400, req);
    await sendTo(req, accountOf(textOf(req.data?.['email'])));
    await untilFullStep(begun);
    return Response.json({ message: req.t('general:success') });
  },
};

/** Nobody's mailbox is filled by strangers: after a few letters, none is sent for a while. */
async function sendTo(req: PayloadRequest, email: string): Promise<void> {
  const user = await userAt(req, email);
  const mustWait = await limiterOf(resetMailLimit).take(email);
  if (!user || mustWait !== undefined) return;
  await inTransaction(req, () => sendLink(req, user, user.invitedAt ? 'invitation' : 'reset'));
  logger.info(`A link to a new password was sent for account ${user.id}.`);
}
