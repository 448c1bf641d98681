import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { isRecord } from '../../../common/is-record.ts';
import { logger } from '../../../common/log.ts';
import { cleanLine } from '../../../common/text-hygiene.ts';
import { inTransaction } from '../../database/transaction.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { networkOf, senderIn } from '../../limits/sender.ts';
import { takeTries } from '../../limits/take-tries.ts';
import { passkeyLimit } from '../limits.ts';
import { asOwner, asOwnerWithPassword } from '../owner.ts';
import { factorsOf, hasFactor, makeRecoveryCodes } from '../second-factor/store.ts';
import { beginSession, type Begun } from '../sessions/begin-session.ts';
import { signedIn } from '../signed-in.ts';
import { textOf } from '../text-of.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import { findPasskey, notePasskeyUse, passkeysOf, storePasskey } from './store.ts';

/** `POST /api/users/passkeys/options` with `currentPassword`: what a browser needs to make a passkey. */
const offer: Endpoint = {
  path: '/passkeys/options',
  method: 'post',
  handler: asOwnerWithPassword(async (req, { user, email }) => {
    const known = await passkeysOf(req, user);
    const options = await generateRegistrationOptions({
      rpName: 'Bruket',
      rpID: relyingParty().rpID,
      userName: email,
      userID: new TextEncoder().encode(`bruket ${user}`),
      attestationType: 'none',
      excludeCredentials: known.map(({ id }) => ({ id })),
      // It is found without an account, and asks for a finger, a face or a PIN: it is two factors in one.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await keepChallenge(req, options.challenge, user);
    return Response.json(options);
  }),
};

/** `POST /api/users/passkeys` with `response` of the browser and a `name`: keeps it, and makes codes in reserve. */
const add: Endpoint = {
  path: '/passkeys',
  method: 'post',
  handler: asOwner(async (req, { user }) => {
    await addDataAndFileToRequest(req);
    const name = cleanLine(textOf(req.data?.['name'])).trim().slice(0, 100) || 'Passkey';
    const response: unknown = req.data?.['response'];
    const credential = await credentialIn(req, user, response);
    const recoveryCodes =
      credential &&
      (await inTransaction(req, async () => {
        const isFirst = !hasFactor(await factorsOf(req, user));
        if (!(await storePasskey(req, user, credential, name))) return undefined;
        return isFirst ? makeRecoveryCodes(req, user) : [];
      }));
    if (!recoveryCodes) return errorResponse('error.passkey.refused', 400, req);
    logger.info(`Account ${user} has added a passkey.`);
    return Response.json({ recoveryCodes });
  }),
};

async function credentialIn(req: PayloadRequest, user: number, response: unknown) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      // It checks the form of what it gets.
      response: response as RegistrationResponseJSON,
      ...relyingParty(),
      expectedChallenge: (challenge) => takeChallenge(req, challenge, user),
    });
    return registrationInfo?.credential;
  } catch (error) {
    logger.info(`A passkey was not taken: ${String(error)}`);
    return undefined;
  }
}

/** `POST /api/users/passkeys/challenge`: what a browser needs to show the passkeys that it has. */
const challenge: Endpoint = {
  path: '/passkeys/challenge',
  method: 'post',
  handler: async (req) => {
    await takeTries(req, [[passkeyLimit, networkOf(senderIn(req))]]);
    const { rpID } = relyingParty();
    const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
    await keepChallenge(req, options.challenge);
    return Response.json(options);
  },
};

/** `POST /api/users/passkeys/sign-in` with `response` of the browser. */
const signInByPasskey: Endpoint = {
  path: '/passkeys/sign-in',
  method: 'post',
  handler: async (req) => {
    await takeTries(req, [[passkeyLimit, networkOf(senderIn(req))]]);
    await addDataAndFileToRequest(req);
    const response: unknown = req.data?.['response'];
    const begun = await inTransaction(req, () => signInBy(req, response));
    if (!begun) return errorResponse('error.passkey.unknown', 401, req);
    return signedIn(req, begun, 'a passkey');
  },
};

async function signInBy(req: PayloadRequest, response: unknown): Promise<Begun | undefined> {
  const found = await findPasskey(req, textOf(isRecord(response) ? response['id'] : ''));
  if (!found) return undefined;
  const { user, credential } = found;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      credential,
      ...relyingParty(),
      expectedChallenge: (one) => takeChallenge(req, one),
    });
    if (!verified) return undefined;
    await notePasskeyUse(req, credential.id, authenticationInfo.newCounter);
  } catch (error) {
    logger.info(`A passkey of account ${user} was not taken: ${String(error)}`);
    return undefined;
  }
  return beginSession(req, user);
}

export const passkeys = [offer, add, challenge, signInByPasskey];
