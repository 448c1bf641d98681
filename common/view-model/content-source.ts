import type { AboutKind, Kind, SubjectKind } from '../addresses.ts';
import type { Language } from '../languages.ts';
import type { WithdrawalReason } from '../withdrawal.ts';
import type { CaseSummary } from './case-studies.ts';
import type { DocumentSummary } from './document-base.ts';
import type { DocumentOf } from './documents.ts';
import type { FileToMake } from './files-to-make.ts';
import type { Term, TermWords } from './glossary.ts';
import type { PageLink } from './links.ts';
import type { PressPicture } from './media.ts';
import type { Person } from './people.ts';
import type { PressRoom } from './press-room.ts';
import type { Home, SiteSettings } from './settings.ts';
import type { Subject, SubjectSummary } from './subjects.ts';

/**
 * What a page may ask for. The site knows nothing of where the answers come from: the publisher gives
 * what is published, the preview gives drafts, tests give a fake. Handed to every page as
 * `Astro.locals.content`.
 *
 * Lists hold what is visible in the asked language, and beside it what exists in the other language
 * only; such an entry carries its own `language`, and its address is in that language. Single
 * documents never fall back: what is not visible in the language is `undefined`.
 */
export interface ContentSource {
  settings(language: Language): Promise<SiteSettings>;
  home(language: Language): Promise<Home>;
  /** Whom journalists can call about anything, the first to be called first. */
  pressContacts(language: Language): Promise<Person[]>;
  /** What stands on the first page for the press. */
  pressRoom(language: Language): Promise<PressRoom>;
  /** Newest first. */
  documents(query: DocumentQuery): Promise<DocumentSummary[]>;
  /** Newest first, with what they can be compared by. */
  caseStudies(query: Pick<DocumentQuery, 'language' | 'limit'>): Promise<CaseSummary[]>;
  /** The case studies whose companies and subjects are most like those of one, the most similar first. */
  similarCaseStudies(language: Language, id: number): Promise<CaseSummary[]>;
  /** Years (Europe/Stockholm) that have at least one document in the list of this kind, newest first. */
  years(kind: Kind, language: Language): Promise<number[]>;
  document<K extends Kind>(kind: K, language: Language, slug: string): Promise<DocumentOf<K> | undefined>;
  /** In the order of the language's alphabet. */
  subjects(kind: SubjectKind, language: Language): Promise<SubjectSummary[]>;
  subject(kind: SubjectKind, language: Language, slug: string): Promise<Subject | undefined>;
  /**
   * Pictures that readers may take home, the newest first: those that documents of a month show, or without it those
   * that are meant for the press and those that the newest documents show.
   */
  pictures(query: { language: Language; month?: string }): Promise<PressPicture[]>;
  /** Months, `YYYY-MM` (Europe/Stockholm), with documents that show pictures, newest first. */
  pictureMonths(language: Language): Promise<string[]>;
  /** The glossary, in the order of the language's alphabet. */
  terms(language: Language): Promise<Term[]>;
  /**
   * All words that the glossary explains, which is all that one needs to find them in a text. The very same
   * array is given until one of the words changes, so that what is made from it can be kept.
   */
  termWords(language: Language): Promise<readonly TermWords[]>;
  /** `id` is {@link TermWords.id}. */
  term(language: Language, id: number): Promise<Term | undefined>;
  /**
   * The addresses at which documents have stood first, in their order: what feeds know a document by, whatever becomes
   * of its address. No two documents have the same.
   */
  firstAddresses(documents: Pick<DocumentSummary, 'kind' | 'id' | 'address'>[]): Promise<string[]>;
  /** What there is to say of an address at which a document or subject has stood that was withdrawn. */
  gone(address: string): Promise<Gone | undefined>;
  /** The address of a file that is made for the page, where it stands; the page is rendered again when that changes. */
  make(file: FileToMake): Promise<string | undefined>;
}

/** All that readers learn of what was withdrawn: nothing of its text. */
export interface Gone {
  /** As it was last published; missing where it is not known, or was deleted for good. */
  title?: string;
  /** Where it stood first: what others know it by. */
  firstAddress?: string;
  /** ISO 8601 in UTC. */
  at: string;
  reason?: WithdrawalReason;
  /** What says now what it said, where that is there. */
  replacement?: PageLink;
}

export interface DocumentQuery {
  language: Language;
  /** Without it: all kinds. */
  kind?: Kind;
  /** The year of publication in Europe/Stockholm. */
  year?: number;
  /** Only what was published at this time or later; ISO 8601 in UTC. */
  since?: string;
  /** Only documents about this subject; `id` is {@link SubjectSummary.id}. */
  about?: { kind: AboutKind; id: number };
  limit?: number;
  /** Only guides that say what they help with, {@link DocumentSummary.need}. */
  withNeed?: boolean;
  /** Leave out what exists in the other language only (feeds, sitemaps). */
  ownLanguageOnly?: boolean;
}
