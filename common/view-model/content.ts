import type { Kind, SubjectKind } from '../addresses.ts';
import type { Language } from '../languages.ts';
import type { ThemeColours } from '../theme.ts';

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
  /** Newest first. */
  documents(query: DocumentQuery): Promise<DocumentSummary[]>;
  /** Newest first, with what they can be compared by. */
  caseStudies(query: Pick<DocumentQuery, 'language' | 'limit'>): Promise<CaseSummary[]>;
  /** The case studies whose companies and subjects are most like those of one, the most alike first. */
  caseStudiesLike(language: Language, id: number): Promise<CaseSummary[]>;
  /** Years (Europe/Stockholm) that have at least one document in the list of this kind, newest first. */
  years(kind: Kind, language: Language): Promise<number[]>;
  document<K extends Kind>(kind: K, language: Language, slug: string): Promise<DocumentOf<K> | undefined>;
  /** In the order of the language's alphabet. */
  subjects(kind: SubjectKind, language: Language): Promise<SubjectSummary[]>;
  subject(kind: SubjectKind, language: Language, slug: string): Promise<Subject | undefined>;
  /** The glossary, in the order of the language's alphabet. */
  terms(language: Language): Promise<Term[]>;
  /**
   * All words that the glossary explains, which is all that one needs to find them in a text. The very same
   * array is given until one of the words changes, so that what is made from it can be kept.
   */
  termWords(language: Language): Promise<readonly TermWords[]>;
  /** `id` is {@link TermWords.id}. */
  term(language: Language, id: number): Promise<Term | undefined>;
  /** What there is to say of an address at which a document or subject has stood that was withdrawn. */
  withdrawn(address: string): Promise<Withdrawn | undefined>;
}

/** All that readers learn of what was withdrawn: nothing of its content. */
export interface Withdrawn {
  /** ISO 8601 in UTC. */
  at: string;
}

export interface DocumentQuery {
  language: Language;
  /** Without it: all kinds. */
  kind?: Kind;
  /** The year of publication in Europe/Stockholm. */
  year?: number;
  /** Only documents about this subject; `id` is {@link SubjectSummary.id}. */
  about?: { kind: SubjectKind; id: number };
  limit?: number;
  /** Only guides that say what they help with, {@link DocumentSummary.need}. */
  withNeed?: boolean;
  /** Leave out what exists in the other language only (feeds, sitemaps). */
  ownLanguageOnly?: boolean;
}

export interface SiteSettings {
  /** Origin of the public site without a slash at the end, such as `https://example.org`. */
  siteUrl: string;
  name: string;
  tagline: string;
  description: string;
  /** Whoever answers for the site: name and contact of the publishing organisation. */
  publisher: { name: string; email?: string; phone?: string; postalAddress?: string; website?: string };
  /** Text of the page footer. */
  footer?: string;
  /** In place of the site's own mark. */
  logo?: Picture;
  colours: ThemeColours;
  /** Where the search page reports searches that did not help; missing when staff want none. */
  searchReportUrl?: string;
  /** Where readers tell whether a page helped; missing when staff do not ask. */
  feedbackUrl?: string;
  accessibility: AccessibilitySettings;
}

/** What the accessibility statement says beside its fixed text. Dates are `YYYY-MM-DD`. */
export interface AccessibilitySettings {
  compliance: (typeof complianceLevels)[number];
  shortcomings: Shortcoming[];
  assessedAt?: string;
  /** Who made the assessment: the publisher itself or somebody else. */
  assessor?: (typeof assessors)[number];
  /** How it was assessed, and what came of it. */
  method?: string;
  updatedAt?: string;
}

/** What is not accessible. */
export interface Shortcoming {
  text: string;
  ground: ShortcomingGround;
  reason: string;
}

export const complianceLevels = ['full', 'partial', 'none'] as const;
export const assessors = ['self', 'external'] as const;
/**
 * Why the law may be content with it: not at all, because mending it would be a disproportionate burden
 * (12 §), or because the law does not cover it (9 §). Lag (2018:1937) om tillgänglighet till digital
 * offentlig service
 */
export const shortcomingGrounds = ['defect', 'burden', 'exempt'] as const;
export type ShortcomingGround = (typeof shortcomingGrounds)[number];

export interface Home {
  title: string;
  lede: string;
  /** Chosen by staff; empty when nothing is chosen. */
  featured: DocumentSummary[];
}

/** A link to a page of this site, perhaps in the other language. */
export interface PageLink {
  title: string;
  address: string;
  language: Language;
}

export interface SubjectLink extends PageLink {
  kind: SubjectKind;
  id: number;
  /** What it is, in short. */
  lede?: string;
}

export interface SubjectSummary extends SubjectLink {
  picture?: Picture;
  /** An invented organisation that shows how the site works. */
  example: boolean;
}

export interface Subject extends SubjectSummary {
  /** The same subject in the other language, when visible there. */
  twin?: PageLink;
  body: RichText;
  contacts: Person[];
  updatedAt: string;
  /** Organisations only. */
  website?: string;
  /** Projects only. */
  project?: ProjectFacts;
}

/** What a term of the glossary is called in one language. */
export interface TermWords {
  id: number;
  title: string;
  synonyms: string[];
  abbreviations: string[];
}

export interface Term extends TermWords, PageLink {
  /** The `id` of its entry on the page of the glossary; `address` ends with it. */
  anchor: string;
  /** Staff may have named a term before they explain it; texts then do not mark it. */
  definition?: string;
  /** The same term in the other language, when visible there. */
  twin?: PageLink & Omit<TermWords, 'id'>;
}

export interface ProjectFacts {
  /** `YYYY-MM-DD`. */
  startsAt?: string;
  endsAt?: string;
  partners: SubjectLink[];
  funding?: Funding;
}

export interface Funding {
  /** Decides the wording and the logo that the programme demands. */
  programme: FundingProgramme;
  /** Who decides on the money, such as an agency. */
  funder?: string;
  /** In Swedish kronor. */
  amount?: number;
  statement?: string;
}

/** EU programme periods have different wordings and logos that must not be mixed. */
export const fundingProgrammes = ['eu-2021-2027', 'eu-2014-2020', 'other'] as const;
export type FundingProgramme = (typeof fundingProgrammes)[number];

export interface Person {
  name: string;
  role?: string;
  /** Where it is not that of the page. */
  roleLanguage?: Language;
  email?: string;
  phone?: string;
  organisation?: SubjectLink;
  picture?: Picture;
}

export interface DocumentSummary extends PageLink {
  kind: Kind;
  id: number;
  lede: string;
  picture?: Picture;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  topics: SubjectLink[];
  regions: SubjectLink[];
  /** The document tells of an invented company. */
  example: boolean;
  /** Guides only: what it helps with, to stand after "I want to". */
  need?: string;
  /** The same document in the other language, when visible there. Sitemaps tell search engines of it. */
  twin?: PageLink;
  /** ISO 8601 in UTC. Sitemaps tell search engines of it. */
  updatedAt?: string;
}

interface DocumentBase extends DocumentSummary {
  updatedAt: string;
  body: RichText;
  organisations: SubjectLink[];
  projects: SubjectLink[];
  contacts: Person[];
  attachments: FileLink[];
  related: DocumentSummary[];
}

export interface PressRelease extends DocumentBase {
  kind: 'press-releases';
  /** The dateline's place. */
  place?: string;
  byline?: string;
  gallery: Picture[];
  /** Standing text about the sender. */
  boilerplate?: RichText;
  /** Newest first; `date` is ISO 8601 in UTC. */
  corrections: { date: string; text: string }[];
}

export const companySizes = ['micro', 'small', 'medium', 'large'] as const;
export type CompanySize = (typeof companySizes)[number];
export const costBands = ['under-100k', '100k-500k', '500k-2m', '2m-10m', 'over-10m'] as const;
/** In Swedish kronor. */
export type CostBand = (typeof costBands)[number];

/** What case studies can be compared by. */
export interface CaseSummary extends DocumentSummary {
  kind: 'case-studies';
  organisation?: SubjectLink;
  sector?: string;
  companySize?: CompanySize;
  costBand?: CostBand;
  /** In the reader's words, such as "8 months". */
  duration?: string;
  projects: SubjectLink[];
  /** The most important first. */
  metrics: Metric[];
}

export interface CaseStudy extends DocumentBase, CaseSummary {
  kind: 'case-studies';
  updatedAt: string;
  projects: SubjectLink[];
  challenge: RichText;
  solution: RichText;
  results: RichText;
  lessons: RichText;
}

export interface Metric {
  label: string;
  unit: string;
  before?: number;
  after: number;
  note?: string;
}

export const audiences = ['owner', 'production', 'environment', 'finance', 'people'] as const;
export type Audience = (typeof audiences)[number];

export interface Guide extends DocumentBase {
  kind: 'guides';
  steps: GuideStep[];
  /** What the reader can tick off, one an item. */
  checklist: string[];
  audience: Audience[];
  /** Time that the work takes, in minutes. */
  minutes?: number;
  /** `YYYY-MM-DD`. */
  reviewedAt?: string;
  reviewedBy?: Person;
  reviewDueAt?: string;
  /** That day has come, and nobody has reviewed the guide since. */
  reviewDue: boolean;
  /** The guides before and after it among those with the same first topic, in the order of publication. */
  previous?: PageLink;
  next?: PageLink;
}

export interface GuideStep {
  title: string;
  body: RichText;
  /** What the reader can tick off, one an item. */
  tasks: string[];
}

export type Document = PressRelease | CaseStudy | Guide;
export type DocumentOf<K extends Kind> = Extract<Document, { kind: K }>;

/** A picture with its ready-made renditions. `address` is the JPEG or PNG that every reader can show. */
export interface Picture {
  /** Empty where nobody has said what it shows. */
  alt: string;
  /** Where it is not that of the page. */
  altLanguage?: Language;
  caption?: string;
  /** Where it is not that of the page. */
  captionLanguage?: Language;
  credit?: string;
  address: string;
  /** In pixels, of the picture at `address`. */
  width: number;
  height: number;
  /** From the smallest to the largest within each format. */
  renditions: Rendition[];
  /** For link previews: a JPEG of 1200 by 630, or of a smaller picture the largest that there is. */
  preview?: { address: string; width: number; height: number };
  /** In per cent from the left and from the top. */
  focalPoint: { x: number; y: number };
}

export interface Rendition {
  address: string;
  format: 'image/avif' | 'image/webp';
  width: number;
  height: number;
}

export interface FileLink {
  title: string;
  address: string;
  filename: string;
  /** Size in bytes. */
  size: number;
  mimeType: string;
}

/** The rich text of a document: only what the editor can make. */
export type RichText = RichTextBlock[];

export type RichTextBlock =
  | { type: 'paragraph'; children: RichTextInline[] }
  /** `anchor` is unique within the document. */
  | { type: 'heading'; level: 2 | 3 | 4; anchor: string; children: RichTextInline[] }
  | { type: 'list'; ordered: boolean; items: RichTextListItem[] }
  | { type: 'blockquote'; children: RichTextInline[] }
  | { type: 'rule' }
  | { type: 'table'; rows: RichTextTableRow[] }
  | { type: 'quote'; text: string; name?: string; role?: string; roleLanguage?: Language }
  | { type: 'figure'; picture: Picture }
  | { type: 'callout'; tone: CalloutTone; title?: string; text: string }
  | { type: 'key-figures'; figures: { value: string; label: string; note?: string }[] }
  | { type: 'download'; file: FileLink }
  | { type: 'video'; video: Video };

export const calloutTones = ['note', 'tip', 'warning'] as const;
export type CalloutTone = (typeof calloutTones)[number];

export interface RichTextListItem {
  children: RichTextInline[];
  nested?: Extract<RichTextBlock, { type: 'list' }>;
}

export interface RichTextTableRow {
  /** Without those that a cell further up or to the left reaches over. */
  cells: RichTextTableCell[];
}

export interface RichTextTableCell {
  text: RichText;
  /** What the cell is the heading of. */
  heads?: 'column' | 'row';
  /** How many columns and rows it reaches over, where they are more than one. */
  colSpan?: number;
  rowSpan?: number;
}

/** A video elsewhere. Nothing is asked of the other host before the reader chooses to. */
export interface Video {
  title: string;
  /** Where it can be watched, `https:`. */
  address: string;
  provider: string;
  poster?: Picture;
}

export type RichTextInline =
  | ({ type: 'text'; text: string } & Partial<Record<TextMark, true>>)
  | { type: 'link'; address: string; children: RichTextInline[] }
  /** A word that the glossary explains. Found when a text is shown; no source gives it. */
  | { type: 'term'; term: Term; children: RichTextInline[] }
  | Footnote
  | { type: 'break' };

/** A source or an explanation. In the text stands its number, at the end of the document the rest of it. */
export interface Footnote {
  type: 'footnote';
  /** Counts from 1 through all texts of the document, in reading order. */
  number: number;
  text: string;
  /** Where more is to be read. */
  address?: string;
}

export const textMarks = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'code',
] as const;
export type TextMark = (typeof textMarks)[number];
