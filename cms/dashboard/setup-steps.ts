import type { Capability } from '../access/roles.ts';

/** What an organisation does in its first days, in this order. */
export const steps = [
  ...(['organisation', 'logo', 'mail', 'factor', 'colleague'] as const),
  ...(['contact', 'home', 'release'] as const),
] as const;
export type StepName = (typeof steps)[number];

interface Step {
  /** Who is asked to. */
  capability: Capability;
  /** Where it is done. */
  address: string;
}

export const placeOf: Record<StepName, Step> = {
  organisation: { capability: 'change settings', address: '/admin/globals/settings#field-publisher__name' },
  logo: { capability: 'change settings', address: '/admin/globals/settings#field-logo' },
  mail: { capability: 'manage accounts', address: '/admin/collections/users' },
  factor: { capability: 'manage accounts', address: '/admin/account' },
  colleague: { capability: 'manage accounts', address: '/admin/collections/users' },
  contact: { capability: 'change the library', address: '/admin/collections/people/create' },
  home: { capability: 'change the home page', address: '/admin/globals/home' },
  release: { capability: 'publish', address: '/admin/collections/press-releases/create' },
};

/** The key of Payload's preference by which a person has put the list away. */
export const hiddenPreference = 'dashboard-setup-hidden';

export interface SetupStep {
  name: StepName;
  address: string;
  isDone: boolean;
}
