import type { Limit } from '../limits/limiter.ts';

const minute = 60;

/** Of attempts that fail; who signs in gets them back. */
export const signInLimits = {
  /** Many accounts tried from one place; colleagues in one house share it. */
  address: { name: 'sign-in, address', max: 30, seconds: 15 * minute },
  /** One account tried from one place: more than anybody mistypes. */
  accountFromAddress: { name: 'sign-in, account', max: 10, seconds: 10 * minute },
  /** One account tried from many places. Higher, for else anybody could lock somebody out from one. */
  account: { name: 'sign-in, account anywhere', max: 30, seconds: 10 * minute },
} satisfies Record<string, Limit>;

/** Of what strangers may ask besides: a forgotten password, the first account. */
export const strangersLimit: Limit = { name: 'accounts, strangers', max: 20, seconds: 15 * minute };

/** Of unlocking, by one account. */
export const unlockLimit: Limit = { name: 'accounts, unlock', max: 30, seconds: 15 * minute };

/** Of wrong current passwords when one's own is changed: a stolen session is to learn nothing. */
export const currentPasswordLimit: Limit = { name: 'current password', max: 10, seconds: 10 * minute };

/** Of letters to one account that strangers ask for. */
export const resetMailLimit: Limit = { name: 'forgotten password, letters', max: 3, seconds: 60 * minute };

/** Of invitations, by one account: who has taken it over cannot send letters to the whole world. */
export const invitationLimit: Limit = { name: 'invitations', max: 50, seconds: 60 * minute };

/** Of wrong codes of a second factor, by whoever knows the password or has the session. */
export const secondFactorLimit: Limit = { name: 'second factor', max: 10, seconds: 60 * minute };

/** Of asking for a passkey and of showing one, which nobody can guess. */
export const passkeyLimit: Limit = { name: 'passkeys', max: 60, seconds: 15 * minute };

/** Of going to a provider of sign-on and of coming back. */
export const signOnLimit: Limit = { name: 'sign-on', max: 120, seconds: 15 * minute };
