import { may, type Capability, type Person } from './roles.ts';

/** Leaves a collection or global out of the admin of those who can do nothing in it. */
export function hiddenUnless(capability: Capability): (args: { user: Person | null }) => boolean {
  return ({ user }) => !may(user, capability);
}
