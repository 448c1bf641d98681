import type { CollectionBeforeLoginHook, PayloadRequest } from 'payload';
import { environment } from '../../../common/environment.ts';
import { giveBackTries, takeTries, type Try } from '../../limits/take-tries.ts';
import type { User } from '../../payload-types.ts';
import { secondFactorLimit } from '../limits.ts';
import { offerTotp, readOffer, type Offer } from './enrolling.ts';
import { factorsOf, hasFactor, makeRecoveryCodes, storeTotp, useCode } from './store.ts';

/** Of whoever has given the right password: what is still asked for. */
export interface AskedFactor {
  /** Whether an app may show the code, and a passkey be used instead. */
  app: boolean;
  passkey: boolean;
  /** Where one is required and there is none: how to set up an app. */
  offer?: Offer;
}

/** Ends a sign-in that lacks the second factor; Payload undoes what it has done. */
export class FactorNeeded extends Error {
  override name = 'FactorNeeded';
  readonly asked: AskedFactor;
  readonly isWrong: boolean;
  readonly account: number;

  constructor(account: number, asked: AskedFactor, isWrong: boolean) {
    super('A second factor is needed.');
    this.account = account;
    this.asked = asked;
    this.isWrong = isWrong;
  }
}

/** Made while somebody signed in, to be shown once. */
export function recoveryCodesMadeIn({ context }: PayloadRequest): string[] | undefined {
  return context['recoveryCodes'] as string[] | undefined;
}

/** Whether more than the password was given. */
export function hasGivenFactor({ context }: PayloadRequest): boolean {
  return context['hasGivenFactor'] === true;
}

/** Lets nobody in by a password alone who has a second factor, or should have one. */
export const askForFactor: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  const factors = await factorsOf(req, user.id);
  if (hasFactor(factors)) await check(req, user, { app: factors.totp, passkey: factors.passkeys > 0 });
  else if (environment.isSecondFactorRequired) await setUp(req, user);
  return user;
};

async function check(req: PayloadRequest, { id }: User, asked: AskedFactor): Promise<void> {
  const code = given(req, 'code');
  if (code === '') throw new FactorNeeded(id, asked, false);
  if (!(await withinLimit(req, id, () => useCode(req, id, code)))) throw new FactorNeeded(id, asked, true);
  req.context['hasGivenFactor'] = true;
}

async function setUp(req: PayloadRequest, user: User): Promise<void> {
  const [code, sealed] = [given(req, 'code'), given(req, 'sealed')];
  const asked = () => ({ app: true, passkey: false, offer: offerTotp(user) });
  if (code === '') throw new FactorNeeded(user.id, asked(), false);
  const read = await withinLimit(req, user.id, async () => readOffer(user.id, sealed, code));
  if (!read) throw new FactorNeeded(user.id, { app: true, passkey: false }, true);
  await storeTotp(req, user.id, read.secret, read.step);
  req.context['hasGivenFactor'] = true;
  req.context['recoveryCodes'] = await makeRecoveryCodes(req, user.id);
}

/** Whoever knows the password can try but so many codes. */
async function withinLimit<T>(req: PayloadRequest, user: number, attempt: () => Promise<T>): Promise<T> {
  const tries: Try[] = [[secondFactorLimit, String(user)]];
  await takeTries(req, tries);
  const result = await attempt();
  if (result) await giveBackTries(tries);
  return result;
}

function given({ data }: PayloadRequest, name: string): string {
  const value: unknown = data?.[name];
  return typeof value === 'string' ? value.trim() : '';
}
