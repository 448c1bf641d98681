import type { APIRequestContext } from 'playwright-core';
import { expect } from 'vitest';
import type { Role } from '../../cms/access/roles.ts';

export interface Colleague {
  email: string;
  password: string;
  name?: string;
  language?: string;
  /** An editor, where nothing else is said. */
  role?: Role;
}

/** Makes an account as staff do: an administrator invites, and who is invited chooses a password. @returns its id */
export async function inviteColleague(
  signedIn: APIRequestContext,
  cms: string,
  { password, role = 'editor', ...person }: Colleague,
): Promise<number> {
  const headers = { origin: cms };
  const invited = await signedIn.post(`${cms}/api/users/invite`, { data: { ...person, role }, headers });
  expect(invited.status()).toBe(201);
  const { link, doc } = (await invited.json()) as { link: string; doc: { id: number } };
  const data = { token: link.split('#')[1], password };
  expect((await signedIn.post(`${cms}/api/users/reset-password`, { data, headers })).status()).toBe(200);
  return doc.id;
}
