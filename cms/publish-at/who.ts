import type { PayloadRequest } from 'payload';

/** What staff know the signed-in person by; empty for what the product does by itself. */
export function nameOfStaff({ user }: PayloadRequest): string {
  return user?.name || user?.email || '';
}
