import type { Language } from '../../common/languages.ts';

export interface LetterGroup<T> {
  /** As it stands above the group. */
  letter: string;
  entries: T[];
}

/** Where everything goes that begins with no letter. No slug has such a dash, so it can be an anchor, too. */
const digits = '0–9';

/** Signs that are letters of their own and no variants of another. */
const ownLetters: Record<Language, string> = { sv: 'ÅÄÖ', en: '' };

/** Entries that are in the order of the alphabet already, parted by their first letter. */
export function byLetter<T extends { title: string }>(entries: T[], language: Language): LetterGroup<T>[] {
  const groups = Map.groupBy(entries, ({ title }) => letterOf(title, language));
  return [...groups].map(([letter, own]) => ({ letter, entries: own }));
}

/** @example letterOf('återbruk', 'sv') // 'Å', letterOf('écolabel', 'sv') // 'E' */
export function letterOf(title: string, language: Language): string {
  const first = title.trim().normalize('NFC').charAt(0).toLocaleUpperCase(language);
  const letter = ownLetters[language].includes(first) ? first : first.normalize('NFD').charAt(0);
  return /\p{L}/u.test(letter) ? letter : digits;
}
