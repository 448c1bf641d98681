import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** As authenticator apps have it by default (RFC 6238): SHA-1, 6 digits, 30 seconds; 160 bits of secret. */
const secretSize = 20;

/** How many steps of 30 seconds a clock may be wrong. */
const window = 1;

/** In Base32, as apps and people read it. */
export function makeSecret(): string {
  return new Secret({ size: secretSize }).base32;
}

/** What an app shows and counts by. */
export interface Enrolment {
  secret: string;
  /** `otpauth:` address, which opens an app on this device. */
  address: string;
  /** The address as a QR code, an SVG in a `data:` address. */
  picture: string;
}

export function enrolmentOf(secret: string, account: string): Enrolment {
  const address = new TOTP({
    issuer: 'Bruket',
    label: account,
    secret: Secret.fromBase32(secret),
  }).toString();
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`;
  return { secret, address, picture };
}

/** @returns the step of time that the code is of, by which it can be used once; nothing where it is wrong */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), window, timestamp: now });
  return delta === null ? undefined : TOTP.counter({ timestamp: now }) + delta;
}
