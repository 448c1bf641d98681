import * as client from 'openid-client';
import type { Endpoint, PayloadRequest } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { environment } from '../../../common/environment.ts';
import { escapeMarkup } from '../../../common/html.ts';
import { logger } from '../../../common/log.ts';
import { inTransaction } from '../../database/transaction.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { networkOf, senderIn } from '../../limits/sender.ts';
import { takeTries } from '../../limits/take-tries.ts';
import { signOnLimit } from '../limits.ts';
import { beginSession } from '../sessions/begin-session.ts';
import { signedIn } from '../signed-in.ts';
import { textOf } from '../text-of.ts';
import { accountOfRecognised, type Recognised } from './find-account.ts';
import { endedFlowCookie, flowCookie, flowIn, type Flow } from './flow.ts';
import { hasProvider, openProvider } from './provider.ts';

/** Why nobody was signed in, as the page to sign in tells it. */
export type SignOnFailure = 'away' | 'failed' | 'unknown';

const callback = () => new URL(`${environment.cmsUrl}/api/users/sign-on/callback`);

/** `GET /api/users/sign-on/start?redirect=PATH`: sends a browser to the provider. */
const start: Endpoint = {
  path: '/sign-on/start',
  method: 'get',
  handler: asked(async (req) => {
    const provider = await openProvider().catch(tellAway);
    if (!provider) return failed('away');
    const flow: Flow = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      destination: getSafeRedirect({ fallbackTo: '/admin', redirectTo: textOf(req.query['redirect']) }),
    };
    const address = client.buildAuthorizationUrl(provider, {
      redirect_uri: callback().href,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    });
    return goTo(address.href, [flowCookie(flow)]);
  }),
};

/** `GET /api/users/sign-on/callback`: where the provider sends the browser back to. */
const finish: Endpoint = {
  path: '/sign-on/callback',
  method: 'get',
  handler: asked(async (req) => {
    const flow = flowIn(req);
    const who = flow && (await recognise(req, flow).catch(tellFailed));
    if (!who) return failed('failed');
    const begun = await inTransaction(req, async () => {
      const user = await accountOfRecognised(req, who);
      return user === undefined ? undefined : beginSession(req, user);
    });
    if (!begun) return failed('unknown');
    const cookies = signedIn(req, begun, 'the provider').headers.getSetCookie();
    return goTo(flow.destination, [...cookies, endedFlowCookie()]);
  }),
};

export const signOn = [start, finish];

function asked(answer: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] {
  return async (req) => {
    if (!hasProvider()) return errorResponse('error.request.unknown', 404, req);
    await takeTries(req, [[signOnLimit, networkOf(senderIn(req))]]);
    return answer(req);
  };
}

/** @throws whatever is wrong with what the provider, or somebody else, has sent back */
async function recognise(req: PayloadRequest, { state, nonce, verifier }: Flow): Promise<Recognised> {
  const provider = await openProvider();
  const address = callback();
  address.search = new URL(req.url ?? '', environment.cmsUrl).search;
  const tokens = await client.authorizationCodeGrant(provider, address, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider names nobody.');
  // Some tell the address only there.
  const more =
    claims['email'] === undefined
      ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
      : {};
  const { email, email_verified: isVerified } = { ...more, ...claims } as Record<string, unknown>;
  const isSeen = typeof email === 'string' && isVerified === true;
  return { issuer: claims.iss, subject: claims.sub, email: isSeen ? email : undefined };
}

function failed(why: SignOnFailure): Response {
  return goTo(`/admin/login?signOn=${why}`, [endedFlowCookie()]);
}

/**
 * A page that leads on by itself. A redirect would still be of the other site to a browser, which would not send the
 * cookie of the session along.
 */
function goTo(address: string, cookies: string[]): Response {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  const target = escapeMarkup(address);
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${target}"><a href="${target}">Bruket</a>`;
  return new Response(page, { headers });
}

function tellAway(error: unknown): undefined {
  logger.error({ err: error }, 'The provider of sign-on does not answer');
}

function tellFailed(error: unknown): undefined {
  logger.warn({ err: error }, 'A sign-on was not completed');
}
