'use client';

import type { TimeChange } from '../../publish-at/time-changes.ts';
import type { Withdrawal } from '../../publish-at/withdrawals.ts';
import { shortTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  changes: TimeChange[];
  withdrawals: Withdrawal[];
}

/** What was decided of the times of a document, the newest first. */
export function PlanHistory({ changes, withdrawals }: Properties) {
  const { language, say } = useTexts();
  const short = (time: string) => shortTimeOf(new Date(time), language, new Date());
  const who = (by: string) => by || say('publishAt.system');
  const ofChange = ({ at, by, from, to }: TimeChange) => {
    const values = { by: who(by), at: short(at), from: from ? short(from) : '–' };
    return to
      ? say('publishAt.history', { ...values, to: short(to) })
      : say('publishAt.history.taken', values);
  };
  const ofWithdrawal = ({ decidedAt, by, at, reason }: Withdrawal) => {
    const values = { by: who(by), at: short(decidedAt) };
    return at
      ? say('withdraw.history', {
          ...values,
          time: short(at),
          reason: say(`withdraw.reason.${reason ?? 'none'}`),
        })
      : say('withdraw.history.kept', values);
  };
  const lines = [
    ...changes.map((change) => ({ at: change.at, words: ofChange(change) })),
    ...withdrawals.map((one) => ({ at: one.decidedAt, words: ofWithdrawal(one) })),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <ul className="publish-at__changes">
      {lines.map(({ at, words }) => (
        <li key={`${at} ${words}`}>{words}</li>
      ))}
    </ul>
  );
}
