import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { subscriptionTerms } from '../../common/protocol/subscriptions.ts';
import { isSame } from '../keys/is-same.ts';
import { macOf, makeToken, seal, unseal } from '../keys/seal.ts';
import type { Choices } from './choices.ts';

/** What somebody asked for, and has not confirmed. It stands in the link alone: nothing is stored of it. */
export interface Wish {
  address: string;
  /** Of the form. */
  language: Language;
  choices: Choices;
}

const day = 24 * 60 * 60 * 1000;

/** Where whoever reads the mail of an address says that the wish is theirs. */
export function confirmAddress(wish: Wish, now: Date): string {
  const until = now.getTime() + subscriptionTerms.confirmDays * day;
  return place('confirm', seal('confirmation', JSON.stringify({ ...wish, until })));
}

/** @returns nothing for what we have not written, or that has run out */
export function openWish(sealed: string, now: Date): Wish | undefined {
  const opened = unseal('confirmation', sealed);
  if (opened === undefined) return undefined;
  const { until, ...wish } = JSON.parse(opened) as Wish & { until: number };
  return until > now.getTime() ? wish : undefined;
}

/** What tells a subscriber from all others for as long as they stay. */
export function makeKey(): string {
  return makeToken().slice(0, 22);
}

/** The secret part of a subscriber's addresses, made anew for each letter: none is stored. */
export function tokenOf({ id, key }: { id: number; key: string }): string {
  return `${id}-${macOf('subscriber', `${id} ${key}`)}`;
}

/** The subscriber that a token names, who may be gone; the token is then to be compared. */
export function idIn(token: string): number | undefined {
  const [, id] = /^(\d{1,15})-[\da-f]{32}$/.exec(token) ?? [];
  return id === undefined ? undefined : Number(id);
}

export function isTokenOf(token: string, subscriber: { id: number; key: string }): boolean {
  return isSame(Buffer.from(token), Buffer.from(tokenOf(subscriber)));
}

/** The pages of a subscriber: what they have chosen, how to leave, and what is stored of them. */
export function subscriberAddress(token: string, page?: 'leave' | 'data'): string {
  return place(token, ...(page ? [page] : []));
}

function place(...parts: string[]): string {
  return `${environment.cmsUrl}/subscription/${parts.join('/')}`;
}
