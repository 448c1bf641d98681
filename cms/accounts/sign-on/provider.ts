import * as client from 'openid-client';
import { environment } from '../../../common/environment.ts';
import { isLoopback } from '../../../common/loopback.ts';

/** How long the provider may take to answer, in seconds. */
const timeout = 8;

let known: Promise<client.Configuration> | undefined;

/** Whether staff may sign in by a provider of the organisation. */
export function hasProvider(): boolean {
  return environment.signOn.issuer !== '';
}

/** What the provider says of itself, asked for when it is needed first. @throws when it does not answer */
export function openProvider(): Promise<client.Configuration> {
  known ??= discover();
  // One that was away is asked again.
  known.catch(() => (known = undefined));
  return known;
}

function discover(): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = environment.signOn;
  const server = new URL(issuer);
  // On this machine alone, nobody listens between.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const execute = isLoopback(server) ? [client.allowInsecureRequests] : [];
  return client.discovery(server, clientId, clientSecret, undefined, { timeout, execute });
}
