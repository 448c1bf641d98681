import { environment, trustedOrigins } from '../../../common/environment.ts';

/** As whom the CMS asks for passkeys: they hold for the host at which staff reach it. */
export function relyingParty(): { rpID: string; expectedRPID: string; expectedOrigin: string[] } {
  const { hostname } = new URL(environment.cmsUrl);
  return { rpID: hostname, expectedRPID: hostname, expectedOrigin: trustedOrigins(environment.cmsUrl) };
}
