import { homeAddress, sectionAddress, type Section } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { translator } from '../i18n/index.ts';

interface Counterpart {
  address: string;
  /** In the other language, for those who read that. */
  text: string;
}

/**
 * Where the switch of languages leads: to the page in the other language, and from a page without one to its section
 * there, which it names so that nobody expects the same page.
 */
export function inOtherLanguage(
  translation: string | undefined,
  section: Section | undefined,
  other: Language,
): Counterpart {
  const t = translator(other);
  if (translation) return { address: translation, text: t(`switch.${other}`) };
  if (!section) return { address: homeAddress(other), text: t('switch.home') };
  return {
    address: sectionAddress(section, other),
    text: t('switch.section', { section: t(`section.${section}`) }),
  };
}
