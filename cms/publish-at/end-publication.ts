import { optional } from '../../common/optional.ts';
import { isVisible, isWithdrawn, type DocumentState } from '../published/visibility.ts';
import { timeChangesIn } from './time-changes.ts';
import { lastWithdrawal, withdrawalsIn, type Withdrawal, type WithdrawalCause } from './withdrawals.ts';

/** A document as it is stored for readers. */
export interface StoredPlan extends DocumentState {
  timeChanges?: unknown;
  withdrawals?: unknown;
}

/** What is stored of the withdrawal of a document. */
export interface WithdrawalPlan {
  withdrawAt: string | null;
  withdrawals: Withdrawal[];
}

export function planIn({ withdrawAt, withdrawals }: StoredPlan): WithdrawalPlan {
  return { withdrawAt: withdrawAt ?? null, withdrawals: withdrawalsIn(withdrawals) };
}

/** Of a document that is published once more: what was withdrawn is so no longer; a time ahead stays. */
export function publishedAgain(stored: StoredPlan, now: Date): WithdrawalPlan {
  const plan = planIn(stored);
  return isWithdrawn(stored, now) ? { ...plan, withdrawAt: null } : plan;
}

/**
 * Of a document that is no longer to be published: what readers have had is withdrawn from now on, or as it was
 * before; what they never had is a draft, as if it had never been planned.
 */
export function endedPlan(
  stored: StoredPlan,
  { by, cause }: { by: string; cause?: WithdrawalCause | undefined },
  now: Date,
): WithdrawalPlan {
  const plan = planIn(stored);
  if (stored._status !== 'published' || isWithdrawn(stored, now)) return plan;
  const former = lastWithdrawal(plan.withdrawals, now);
  const isLive = isVisible({ ...stored, deletedAt: null }, now);
  if (!isLive && !former && !wasOnceLive(stored)) return { ...plan, withdrawAt: null };
  const at = (!isLive && former?.at) || now.toISOString();
  const { reason, replacement } = cause ?? (isLive ? undefined : former) ?? {};
  const entry = {
    ...{ decidedAt: now.toISOString(), by, at },
    ...optional('reason', reason),
    ...optional('replacement', replacement),
  };
  return { withdrawAt: at, withdrawals: [...plan.withdrawals, entry] };
}

/** Whether readers had it before its time was moved ahead. */
function wasOnceLive({ timeChanges }: StoredPlan): boolean {
  return timeChangesIn(timeChanges).some(({ at, from }) => !from || Date.parse(from) <= Date.parse(at));
}
