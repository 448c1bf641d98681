import { kinds, subjectKinds } from '../../common/addresses.ts';
import { may, type Capability, type Person } from '../access/roles.ts';

/** What staff find, with what one must be able to do to see it. */
const seenBy = {
  ...Object.fromEntries([...kinds, ...subjectKinds].map((slug) => [slug, 'read drafts' as const])),
  people: 'read drafts',
  terms: 'read drafts',
  media: 'read drafts',
  files: 'read drafts',
  redirects: 'manage redirects',
  users: 'manage accounts',
} as Record<string, Capability>;

export const foundCollections = Object.keys(seenBy);

/** The collections in which somebody may find something. */
export function collectionsFor(person: Person | null): string[] {
  return Object.entries(seenBy)
    .filter(([, capability]) => may(person, capability))
    .map(([slug]) => slug);
}
