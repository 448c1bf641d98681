import type { Kind, SubjectKind } from '../addresses.ts';
import type { Language } from '../languages.ts';

/**
 * What a page has read, as a word. A page is rendered again when a change bears one of its tags; so
 * whatever a page reads gives a tag, and whatever a change may alter gives the same one.
 */
export type Tag = string;

/** What of a page's readings the tags are told to. */
export type NoteTag = (tag: Tag) => void;

/** The whole text of a document. */
export const documentTag = (kind: Kind, id: number): Tag => `${kind}:${id}`;

/** What lists, links and alternates tell of a document; also whether it is visible. */
export const summaryTag = (kind: Kind, id: number): Tag => `${kind}:${id}:summary`;

/** A subject, a person, a picture, a file or a term: pages that show one show nearly all of it. */
export const itemTag = (collection: SubjectKind | 'people' | 'media' | 'files' | 'terms', id: number): Tag =>
  `${collection}:${id}`;

/** Which documents there are: of a kind or of all, perhaps of a year or about a subject. */
export const listTag = (kind: Kind | 'all', part: number | Tag = 'newest'): Tag => `list:${kind}:${part}`;

/** Which pictures there are to take home: of the newest documents and for the press, or of the documents of a month. */
export const picturesTag = (month = 'newest'): Tag => `pictures:${month}`;

/** In which months there are documents with pictures. */
export const pictureMonthsTag: Tag = 'pictures:months';

/** Which case studies are most like a case study. */
export const likeTag = (id: number): Tag => `like:${id}`;

/** In which years there are documents of a kind. */
export const yearsTag = (kind: Kind): Tag => `years:${kind}`;

/** Which subjects of a kind there are, with all that their summaries tell. */
export const subjectsTag = (kind: SubjectKind): Tag => `list:${kind}`;

/** Which projects an organisation leads or takes part in. */
export const projectsOfTag = (organisation: number): Tag => `organisations:${organisation}:projects`;

/** Which terms the glossary has, with all that is said of them in both languages. */
export const termsTag: Tag = 'list:terms';

/** Which words the glossary of a language explains. */
export const termWordsTag = (language: Language): Tag => `words:terms:${language}`;

/** Which guides stand before and after a guide. */
export const previousAndNextTag = (id: number): Tag => `guides:${id}:neighbours`;

/** Which journeys a guide is a part of. */
export const journeysTag = (id: number): Tag => `guides:${id}:journeys`;

/** That a day, `YYYY-MM-DD`, has not come yet. Noted by pages that tell something else from that day on. */
export const dayTag = (day: string): Tag => `day:${day}`;

export const homeTag: Tag = 'home';
export const settingsTag: Tag = 'settings';

/** Marks a page that tells no more than that something was withdrawn. */
export const goneTag: Tag = 'withdrawn';

/** Marks a page that waits for a file to be made. */
export const unmadeTag: Tag = 'unmade';

/** Marks a page that could not be rendered the last time. */
export const failedTag: Tag = 'failed';
