import {
  addDataAndFileToRequest,
  Forbidden,
  registerFirstUserOperation,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import type { User } from '../payload-types.ts';
import { environment } from '../../common/environment.ts';
import { isLoopback } from '../../common/loopback.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import { isFromThisMachine } from '../door/sender.ts';
import { errorResponse } from '../errors/error-response.ts';
import { isSetupCode } from './setup-code.ts';
import { signedIn } from './signed-in.ts';
import { textOf } from './text-of.ts';
import { takeStrangersTry } from './strangers.ts';

/**
 * `POST /api/users/first-register` with `email`, `password`, `name` and `code`: the first account, where there is none.
 * Whoever makes it knows the code that the terminal shows, or sits at this machine.
 */
export const firstAccount: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    await takeStrangersTry(req);
    await addDataAndFileToRequest(req);
    const [email = '', password = '', name = '', code = ''] = ['email', 'password', 'name', 'code'].map(
      (field) => textOf(req.data?.[field]),
    );
    if (!isOwnBrowser(req) && !isSetupCode(code, environment.secret)) {
      return errorResponse('error.firstAccount.code', 403, req);
    }
    const collection = req.payload.collections.users;
    const language = req.i18n.language === 'en' ? ('en' as const) : ('sv' as const);
    const role = 'administrator' as const;
    const data = { email, password, language, role, ...(name && { name: cleanLine(name) }) };
    const result = await inTransaction(req, async () => {
      await waitForTurn(req, 'first account');
      // Whoever must have a second factor sets it up when they sign in.
      if (environment.isSecondFactorRequired) return makeFirst(req, data);
      return registerFirstUserOperation<'users'>({ collection, data, req });
    });
    if (!result) return Response.json({ message: req.t('authentication:successfullyRegisteredFirstUser') });
    return signedIn(req, result, 'making the first account');
  },
};

/** @throws where there is an account already */
async function makeFirst(
  req: PayloadRequest,
  data: Pick<User, 'email' | 'language' | 'role'> & { password: string },
): Promise<undefined> {
  const { totalDocs } = await req.payload.count({ collection: 'users', req });
  if (totalDocs > 0) throw new Forbidden(req.t);
  await req.payload.create({ collection: 'users', data, req });
}

/** A browser on this machine, of a CMS that is to be reached from there alone: no proxy stands between. */
export function isOwnBrowser({ headers }: { headers: Headers }): boolean {
  const addresses = [environment.cmsUrl, `http://${headers.get('host') ?? ''}`, headers.get('origin')];
  const isHere = addresses.every((address) => address === null || isLoopbackAddress(address));
  return isHere && isFromThisMachine(headers);
}

function isLoopbackAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && isLoopback(url);
}
