import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { PublishedDocument } from '../../common/protocol/published-store/texts.ts';
import type { Followed, Target } from '../dead-links/dead-links.ts';
import type { TextKey } from '../i18n/texts.ts';
import type { Remark } from './remark.ts';
import type { LinkState } from './outside/link-state.ts';

/** A text as it would be published, with what it leads to. */
export interface Checked {
  kind: Kind;
  language: Language;
  text: PublishedDocument;
  followed: Followed[];
  /** Whether it is marked as still in the language that it was taken over from. */
  isUntranslated: boolean;
  /** Whether readers have it, now or later. */
  hasPublished: boolean;
  now: Date;
  /** What is known of links to other sites. */
  linkState: (address: string) => LinkState | undefined;
  /** Of whoever reads the remarks. */
  staffLanguage: Language;
  say: (key: TextKey, values?: Record<string, string>) => string;
}

/** Finds one kind of thing that may be wrong. */
export type Check = (checked: Checked) => Remark[];

/** What a text leads to, as far as it is there. */
export function targetOf({ followed }: Checked, collection: string, id: number): Target | undefined {
  return followed.find(({ target }) => target?.collection === collection && target.id === id)?.target;
}

/** How the language of the text is told. @example 'på svenska' */
export function inItsLanguage({ language, say }: Checked): string {
  return say(`checks.in.${language}`);
}

/** Words for several things in a row. @example 'bildtext och fotograf' */
export function listed({ staffLanguage }: Checked, words: string[]): string {
  return new Intl.ListFormat(staffLanguage).format(words);
}
