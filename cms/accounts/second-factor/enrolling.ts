import { seal, unseal } from '../../keys/seal.ts';
import { enrolmentOf, makeSecret, stepOfCode, type Enrolment } from './totp.ts';

/** How long somebody may take to add an account to their app, in milliseconds. */
const patience = 15 * 60_000;

/** What the browser of whoever sets up an app shows, and sends back with the first code. */
export interface Offer extends Enrolment {
  /** The secret again, sealed for its account: the CMS keeps nothing of it until a code proves that it has come across. */
  sealed: string;
}

export function offerTotp({ id, email }: { id: number; email: string }): Offer {
  const secret = makeSecret();
  const sealed = seal('enrolment', JSON.stringify({ id, secret, until: Date.now() + patience }));
  return { ...enrolmentOf(secret, email), sealed };
}

/** @returns the secret and the step of the code; nothing where the code is wrong, or the offer too old or another's */
export function readOffer(
  user: number,
  sealed: string,
  code: string,
): { secret: string; step: number } | undefined {
  const opened = unseal('enrolment', sealed);
  if (opened === undefined) return undefined;
  const { id, secret, until } = JSON.parse(opened) as { id: number; secret: string; until: number };
  const step = stepOfCode(secret, code);
  return step !== undefined && id === user && until > Date.now() ? { secret, step } : undefined;
}
