import type { PayloadRequest } from 'payload';

interface Named {
  name?: string | null | undefined;
  /** Nothing where code acts for an account that it does not read. */
  email?: string | null | undefined;
}

/** What staff know a colleague by. */
export function nameOfColleague({ name, email }: Named): string {
  return name || email || '';
}

/** What staff know the signed-in person by; empty for what the product does by itself. */
export function nameOfStaff({ user }: PayloadRequest): string {
  return user ? nameOfColleague(user) : '';
}
