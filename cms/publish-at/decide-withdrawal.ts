import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { planIn } from './end-publication.ts';
import { setInForce, type StoredDocument } from './set-in-force.ts';
import { nameOfStaff } from './who.ts';
import type { Withdrawal } from './withdrawals.ts';

/** What is decided of the end of a publication. */
export type Decision = Omit<Withdrawal, 'decidedAt' | 'by'>;

/** Readers see no change of the text in it. */
export async function decideWithdrawal(
  kind: Kind,
  stored: StoredDocument,
  decision: Decision,
  now: Date,
  req: PayloadRequest,
): Promise<void> {
  const entry: Withdrawal = { decidedAt: now.toISOString(), by: nameOfStaff(req), ...decision };
  const withdrawals = [...planIn(stored).withdrawals, entry];
  await setInForce(kind, stored, { withdrawAt: decision.at, withdrawals }, now, req);
}
