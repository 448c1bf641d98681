import { addDataAndFileToRequest, loginOperation, type Endpoint, type PayloadRequest } from 'payload';
import { cleanLine } from '../../common/text-hygiene.ts';
import { limiterOf } from '../limits/limiter.ts';
import { networkOf, senderIn } from '../limits/sender.ts';
import { giveBackTries, takeTries, type Try } from '../limits/take-tries.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { FactorNeeded, hasGivenFactor, recoveryCodesMadeIn } from './second-factor/ask-for-factor.ts';
import { signedIn } from './signed-in.ts';
import { textOf } from './text-of.ts';
import { logger } from '../../common/log.ts';
import { userAt } from './find-user.ts';
import { untilFullStep } from './full-step.ts';
import { signInLimits } from './limits.ts';
import { isPassword } from './password-hash.ts';

/**
 * Payload's sign-in within limits. A refusal tells neither by its words nor by its time whether there is such
 * an account: the limits count for accounts that do not exist as well, and every refusal costs one hash.
 */
export const signIn: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const begun = performance.now();
    await addDataAndFileToRequest(req);
    const [email, password] = [textOf(req.data?.['email']), textOf(req.data?.['password'])];
    const tries = triesOf(email, networkOf(senderIn(req)));
    await takeTries(req, tries);
    try {
      const collection = req.payload.collections.users;
      const result = await loginOperation({ collection, data: { email, password }, req });
      await giveBackTries(tries);
      const recoveryCodes = recoveryCodesMadeIn(req);
      const way = hasGivenFactor(req) ? 'password and code' : 'password';
      return signedIn(req, { ...result, ...(recoveryCodes && { recoveryCodes }) }, way);
    } catch (error) {
      if (error instanceof FactorNeeded) return askedAgain(req, error, tries);
      if (!isRefusal(error)) throw error;
      const known = await userAt(req, accountOf(email));
      // Of a known one, Payload has compared the hash already.
      if (!known) await isPassword(password);
      logger.info(`A sign-in to ${known ? `account ${known.id}` : 'an unknown account'} was refused.`);
      await untilFullStep(begun);
      return Response.json(
        { errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] },
        { status: 401 },
      );
    }
  },
};

/** The password was right: to ask for what else is needed tells nothing to those who do not know it. */
async function askedAgain(
  req: PayloadRequest,
  { asked, isWrong, account }: FactorNeeded,
  tries: Try[],
): Promise<Response> {
  if (isWrong) logger.info(`A code for account ${account} was refused.`);
  else await giveBackTries(tries);
  const key = isWrong ? 'error.factor.code' : 'error.factor.needed';
  const message = text(key)[languageOfStaff(req)];
  return Response.json({ errors: [{ message }], factor: asked }, { status: 401 });
}

/** Lets an account be tried again at once, wherever it was tried from. */
export async function forgetTries(email: string): Promise<void> {
  const account = accountOf(email);
  await limiterOf(signInLimits.accountFromAddress).forget(account);
  await limiterOf(signInLimits.account).forget(account);
}

function triesOf(email: string, address: string): Try[] {
  const account = accountOf(email);
  return [
    [signInLimits.address, address],
    [signInLimits.accountFromAddress, account, address],
    [signInLimits.account, account],
  ];
}

/** However an address is written, the account that Payload finds by it is one. */
export function accountOf(email: string): string {
  return cleanLine(email).trim().toLowerCase();
}

/** Payload has two errors for it, and the build for Next each of them twice. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401;
}
