import {
  addDataAndFileToRequest,
  generatePayloadCookie,
  loginOperation,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import type { User } from '../payload-types.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { limiterOf } from '../limits/limiter.ts';
import { networkOf, senderIn } from '../limits/sender.ts';
import { giveBackTries, takeTries, type Try } from '../limits/take-tries.ts';
import { untilFullStep } from './full-step.ts';
import { signInLimits } from './limits.ts';
import { languageCookie } from './own-language.ts';
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
      return signedIn(req, req.t('authentication:passed'), result);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (!(await isKnown(req, email))) await isPassword(password);
      await untilFullStep(begun);
      return Response.json(
        { errors: [{ message: req.t('error:emailOrPasswordIncorrect') }] },
        { status: 401 },
      );
    }
  },
};

/** The answer to whoever has just signed in, as Payload gives it. */
export function signedIn(
  { payload }: PayloadRequest,
  message: string,
  result: { token?: string; exp?: number; user?: object },
): Response {
  const { language } = Object(result.user) as Partial<User>;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    token: result.token ?? '',
  });
  const headers = new Headers({ 'Set-Cookie': cookie });
  if (language) headers.append('Set-Cookie', languageCookie(language));
  return Response.json({ message, ...result }, { headers });
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

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Payload has two errors for it, and the build for Next each of them twice. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 401;
}

/** Of a known one, Payload has compared the hash already. */
async function isKnown({ payload }: PayloadRequest, email: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { email: { equals: accountOf(email) } },
  });
  return totalDocs > 0;
}
