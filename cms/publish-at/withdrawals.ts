import type { Field } from 'payload';
import type { DocumentReference } from '../../common/protocol/published-store/texts.ts';
import type { WithdrawalReason } from '../../common/withdrawal.ts';

/** That somebody took a document off the site, set a time for it, or took that time back. Times are ISO 8601. */
export interface Withdrawal {
  decidedAt: string;
  /** Who did it, as staff know them; empty for what the product does by itself. */
  by: string;
  /** When readers lose it; `null`: the time that was set before is taken back. */
  at: string | null;
  reason?: WithdrawalReason;
  replacement?: DocumentReference;
}

/** Why a document is withdrawn, as whoever does it says. */
export type WithdrawalCause = Pick<Withdrawal, 'reason' | 'replacement'>;

const ofOurs = {
  access: { create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
};
const unseen = { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true };

/** When it is taken off the site, or was; and all that was decided of that, oldest first. Only our own code writes them. */
export const withdrawalFields: Field[] = [
  { name: 'withdrawAt', type: 'date', index: true, ...ofOurs, admin: unseen },
  { name: 'withdrawals', type: 'json', ...ofOurs, admin: unseen },
];

export function withdrawalsIn(value: unknown): Withdrawal[] {
  return Array.isArray(value) ? (value as Withdrawal[]) : [];
}

/** The last one that has come true by a time: that nobody took back before it did. */
export function lastWithdrawal(withdrawals: Withdrawal[], now: Date): Withdrawal | undefined {
  return withdrawals.findLast(({ at }, index) => {
    const end = withdrawals[index + 1]?.decidedAt ?? now.toISOString();
    return at !== null && Date.parse(at) <= Date.parse(end);
  });
}
