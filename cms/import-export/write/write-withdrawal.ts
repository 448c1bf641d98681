import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import { isKind } from '../../../common/addresses.ts';
import { optional } from '../../../common/optional.ts';
import { decideWithdrawal } from '../../publish-at/decide-withdrawal.ts';
import { findStored } from '../../publish-at/set-in-force.ts';
import { isSameTime } from '../../publish-at/time-changes.ts';
import { withdrawalsIn } from '../../publish-at/withdrawals.ts';
import type { ToldWithdrawal } from '../withdrawal.ts';

/** Sets when and why a text is taken off the site, or was, unless that is decided already. */
export async function writeWithdrawal(
  collection: string,
  id: number,
  { at, ...cause }: ToldWithdrawal,
  req: PayloadRequest,
): Promise<void> {
  const stored = isKind(collection) && (await findStored(collection, id, req));
  if (!stored) return;
  const { reason, replacement } = withdrawalsIn(stored.withdrawals).at(-1) ?? {};
  const known = { ...optional('reason', reason), ...optional('replacement', replacement) };
  if (isSameTime(stored.withdrawAt, at) && isDeepStrictEqual(known, cause)) return;
  await decideWithdrawal(collection, stored, { at, ...cause }, new Date(), req);
}
