/** Why a page was taken off the site, as staff choose it and readers are told. */
export const withdrawalReasons = ['mistake', 'replaced', 'untrue'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export function isWithdrawalReason(value: unknown): value is WithdrawalReason {
  return withdrawalReasons.some((reason) => reason === value);
}
