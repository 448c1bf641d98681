import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { environment } from '../../../common/environment.ts';
import { logger } from '../../../common/log.ts';
import { inTransaction } from '../../database/transaction.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { giveBackTries, takeTries, type Try } from '../../limits/take-tries.ts';
import { secondFactorLimit } from '../limits.ts';
import { asOwner, asOwnerWithPassword } from '../owner.ts';
import { passkeysOf, removePasskey, type Passkey } from '../passkeys/store.ts';
import { endOtherSessions } from '../sessions/store.ts';
import { textOf } from '../text-of.ts';
import { offerTotp, readOffer } from './enrolling.ts';
import {
  factorsOf,
  hasFactor,
  makeRecoveryCodes,
  removeTotp,
  storeTotp,
  tidyRecoveryCodes,
} from './store.ts';

/** What one's own account page shows. */
export interface OwnFactors {
  app: boolean;
  recoveryCodes: number;
  passkeys: Passkey[];
  isRequired: boolean;
}

/** `GET /api/users/second-factor` */
const read: Endpoint = {
  path: '/second-factor',
  method: 'get',
  handler: asOwner(async (req, { user }) => {
    const { totp, recoveryCodes } = await factorsOf(req, user);
    const passkeys = await passkeysOf(req, user);
    const isRequired = environment.isSecondFactorRequired;
    return Response.json({ app: totp, recoveryCodes, passkeys, isRequired } satisfies OwnFactors);
  }),
};

/** `POST /api/users/second-factor/offer` with `currentPassword`: a secret for an app, which nothing knows of yet. */
const offer: Endpoint = {
  path: '/second-factor/offer',
  method: 'post',
  handler: asOwnerWithPassword(async (_req, { user, email }) =>
    Response.json(offerTotp({ id: user, email })),
  ),
};

/** `POST /api/users/second-factor/app` with `sealed` of the offer and a `code`: from now on the app is asked for. */
const setUpApp: Endpoint = {
  path: '/second-factor/app',
  method: 'post',
  handler: asOwner(async (req, { user, session }) => {
    const tries: Try[] = [[secondFactorLimit, String(user)]];
    await takeTries(req, tries);
    await addDataAndFileToRequest(req);
    const offered = readOffer(user, textOf(req.data?.['sealed']), textOf(req.data?.['code']));
    if (!offered) return errorResponse('error.factor.code', 400, req);
    await giveBackTries(tries);
    const recoveryCodes = await inTransaction(req, async () => {
      await storeTotp(req, user, offered.secret, offered.step);
      return makeRecoveryCodes(req, user);
    });
    // Whoever had got in by the password alone is out.
    await endOtherSessions(req.payload, user, session);
    logger.info(`Account ${user} has set up an app as its second factor.`);
    return Response.json({ recoveryCodes });
  }),
};

/** `POST /api/users/second-factor/recovery-codes` with `currentPassword`: new ones, the former are void. */
const renewCodes: Endpoint = {
  path: '/second-factor/recovery-codes',
  method: 'post',
  handler: asOwnerWithPassword(async (req, { user }) => {
    if (!hasFactor(await factorsOf(req, user))) return errorResponse('error.factor.none', 400, req);
    return Response.json({ recoveryCodes: await inTransaction(req, () => makeRecoveryCodes(req, user)) });
  }),
};

/** `POST /api/users/second-factor/remove` with `currentPassword`, and the id of a `passkey`, else the app. */
const remove: Endpoint = {
  path: '/second-factor/remove',
  method: 'post',
  handler: asOwnerWithPassword(async (req, { user }) => {
    const passkey = textOf(req.data?.['passkey']);
    if (await isLastRequired(req, user)) return errorResponse('error.factor.required', 400, req);
    await inTransaction(req, async () => {
      await (passkey ? removePasskey(req, user, passkey) : removeTotp(req, user));
      await tidyRecoveryCodes(req, user);
    });
    logger.info(`Account ${user} has removed ${passkey ? 'a passkey' : 'its app'}.`);
    return Response.json({ removed: true });
  }),
};

async function isLastRequired(req: PayloadRequest, user: number): Promise<boolean> {
  if (!environment.isSecondFactorRequired) return false;
  const { totp, passkeys } = await factorsOf(req, user);
  return Number(totp) + passkeys <= 1;
}

export const ownFactors = [read, offer, setUpApp, renewCodes, remove];
