import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider as OidcProvider } from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface Known {
  subject: string;
  email: string;
  isVerified: boolean;
}

export interface Provider {
  issuer: string;
  /** Whoever is sent to it from now on is recognised as this person, without being asked anything. */
  recognise(person: Known): void;
  close(): Promise<void>;
}

export const providerClient = { id: 'bruket', secret: 'a-secret-of-the-client' };

/** A certified OpenID provider on this machine, which sends browsers back to `callback` of the CMS. */
export async function startProvider(callback: string): Promise<Provider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let person: Known | undefined;
  const provider = new OidcProvider(issuer, {
    clients: [
      { client_id: providerClient.id, client_secret: providerClient.secret, redirect_uris: [callback] },
    ],
    clientDefaults: { token_endpoint_auth_method: 'client_secret_post' },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // It asks nobody whether the CMS may know who they are.
    loadExistingGrant: async (context) => {
      const { client, provider: one, session, params } = context.oidc;
      const grant = new one.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope(String(params!['scope']));
      await grant.save();
      return grant;
    },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: person!.email, email_verified: person!.isVerified }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const login = { accountId: person!.subject, remember: false };
    void provider.interactionFinished(request, response, { login });
  });
  return {
    issuer,
    recognise: (known) => (person = known),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
