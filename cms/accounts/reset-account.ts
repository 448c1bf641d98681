import { createLocalReq, type Payload } from 'payload';
import { userErrors } from '../../common/errors.ts';
import { inTransaction } from '../database/transaction.ts';
import { userAt } from './find-user.ts';
import { removeAllFactors } from './second-factor/store.ts';
import { makeLink } from './links/store.ts';
import { accountOf, forgetTries } from './sign-in.ts';

/**
 * Lets somebody in again who has lost everything, by whoever runs the machine: apps, passkeys and codes in reserve go.
 *
 * @returns a sentence with a link to a new password
 * @throws UserError when there is no such account
 */
export async function resetAccount(payload: Payload, given: string): Promise<string> {
  const email = accountOf(given);
  const req = await createLocalReq({}, payload);
  const user = await userAt(req, email);
  if (!user) throw userErrors.accountUnknown(email);
  const purpose = user.invitedAt ? 'invitation' : 'reset';
  const { address } = await inTransaction(req, async () => {
    await removeAllFactors(req, user.id);
    return makeLink(req, { user: user.id, purpose }, { isSent: false });
  });
  await forgetTries(email);
  return `Within an hour, ${email} can choose a new password at ${address} – apps and passkeys of the account are removed.`;
}
