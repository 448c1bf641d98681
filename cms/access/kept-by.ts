import { isKind } from '../../common/addresses.ts';
import { otherLanguage } from '../../common/languages.ts';
import type { TextKey } from '../i18n/texts.ts';
import { may, type Capability, type Person } from './roles.ts';

/** What one must be able to do to change what is not written in drafts. */
const others: Record<string, Capability> = {
  redirects: 'manage redirects',
  home: 'change the home page',
  settings: 'change settings',
};

/** What one must be able to do to write in a collection or global. */
export function keptBy(slug: string): Capability {
  return isKind(slug) ? 'write drafts' : (others[slug] ?? 'change the library');
}

/** Whether a part of it is the business of those who translate. */
export function isTranslated(slug: string): boolean {
  return slug !== 'redirects' && slug !== 'settings';
}

/** Why somebody may not do something. Of who does it in one language, the language is wrong. */
export function reasonOf(person: Person, capability: Capability): TextKey {
  if (!may(person, capability) || !person.translates) return `error.may.${capability}`;
  return `error.may.language.${otherLanguage(person.translates)}`;
}

/** Why somebody can only read something. */
export function readOnlyReason(person: Person, slug: string): TextKey {
  const isNames = !isKind(slug) && isTranslated(slug) && may(person, 'translate names');
  return reasonOf(person, isNames && !may(person, keptBy(slug)) ? 'translate names' : keptBy(slug));
}
