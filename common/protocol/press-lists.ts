import { subscriptionTerms } from './subscriptions.ts';

/** Days that journalists on lists of the press are told of, and that hold. */
export const pressTerms = {
  /** What was sent to whom is kept for so many days. */
  deliveryDays: subscriptionTerms.deliveryDays,
  /** Of whoever has opted out, all but a code of the address is removed after so many days. */
  optedOutDays: 30,
  /** Letters that came back before an address is left alone. */
  bounces: subscriptionTerms.bounces,
  /** An address that letters did not reach, and that nobody has mended, is removed after so many days. */
  restDays: 90,
} as const;
