import type { APIRequestContext } from 'playwright-core';
import { expect } from 'vitest';

export interface Colleague {
  email: string;
  password: string;
  name?: string;
  language?: string;
}

/** Makes an account as staff do: somebody signed in invites, and who is invited chooses a password. */
export async function inviteColleague(
  signedIn: APIRequestContext,
  cms: string,
  { password, ...person }: Colleague,
): Promise<void> {
  const headers = { origin: cms };
  const invited = await signedIn.post(`${cms}/api/users/invite`, { data: person, headers });
  expect(invited.status()).toBe(201);
  const { link } = (await invited.json()) as { link: string };
  const data = { token: link.split('#')[1], password };
  expect((await signedIn.post(`${cms}/api/users/reset-password`, { data, headers })).status()).toBe(200);
}
