import { Secret, TOTP } from 'otpauth';

/** An app that shows codes, as staff have it in their phones. */
export interface Authenticator {
  /** The code of now, or of so many steps of 30 seconds from now. */
  code(steps?: number): string;
}

/** @param key in Base32, as it is shown or stands in the QR code */
export function openAuthenticator(key: string): Authenticator {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  return { code: (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 }) };
}
