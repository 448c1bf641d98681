import type { Language } from '../../common/languages.ts';
import type {
  CaseStudyData,
  DocumentData,
  FileData,
  GuideData,
  MediaData,
  PersonData,
  RedirectData,
  SubjectData,
  TermData,
} from '../../common/protocol/published-store/texts.ts';

/** A text of the store as it is kept in memory: what lists and links need to know, without running text. */
interface Stored {
  id: number;
  language: Language;
  /** Grows with each change of the text. */
  revision: number;
}

/** A press release, case study or guide; each kind has some of the optional properties. */
export type DocumentRecord = Stored &
  DocumentData &
  Partial<Omit<CaseStudyData, keyof DocumentData> & Omit<GuideData, keyof DocumentData>> & {
    slug: string;
    /** The id of the document's translation, visible or not. */
    translation?: number;
  };

export type SubjectRecord = Stored & SubjectData & { slug: string };
export type TermRecord = Stored & TermData & { slug: string };
export type PersonRecord = Stored & PersonData;
export type MediaRecord = Stored & MediaData;
export type FileRecord = Stored & FileData;
export type RedirectRecord = RedirectData & { id: number };
