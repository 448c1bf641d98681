/** How often somebody wants letters: when something is published, or what has been gathered. */
export const paces = ['now', 'daily', 'weekly'] as const;
export type Pace = (typeof paces)[number];

/** What a subscription can be narrowed to, named as in the CMS. */
export const subscribedThings = ['topics', 'regions', 'organisations'] as const;
export type SubscribedThing = (typeof subscribedThings)[number];

export function isSubscribed(name: string): name is SubscribedThing {
  return subscribedThings.some((thing) => thing === name);
}

/** What the forms send, as `application/x-www-form-urlencoded`: their fields, named once. */
export const subscriptionFields = {
  /** In UTF-16 units at most {@link maxAddressLength}. */
  address: 'email',
  /** The language of the form, in which letters that are no texts are written. */
  form: 'form',
  /** Once for each; of texts. */
  language: 'language',
  /** Once for each kind. */
  kind: 'kind',
  pace: 'pace',
  /** Readers do not see it; whoever fills it in is a machine. */
  trap: 'website',
} as const;

/** RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
export const maxAddressLength = 254;

/** Days and hours that readers are told of, and that hold. */
export const subscriptionTerms = {
  /** How long the link holds by which somebody confirms, in days. */
  confirmDays: 3,
  /** What was sent to whom is kept for so many days. */
  deliveryDays: 180,
  /** An address that letters did not reach is kept for so many days more. */
  restDays: 30,
  /** Letters that came back before an address is left alone. */
  bounces: 3,
  /** The hour in Sweden at which gathered letters go. */
  hour: 7,
} as const;
