import type { Kind } from '../../addresses.ts';
import type { Language } from '../../languages.ts';
import type { AccessibilitySettings, Mailbox } from '../../view-model/settings.ts';
import type { Audience } from '../../view-model/guides.ts';
import type { CompanySize, CostBand, Metric } from '../../view-model/case-studies.ts';
import type { Licence } from '../../licences.ts';
import type { Correction } from '../../view-model/corrections.ts';
import type { FundingProgramme, ProjectStatus } from '../../view-model/subjects.ts';
import type { Industry } from '../../view-model/industries.ts';
import type { WithdrawalReason } from '../../withdrawal.ts';
import type { RichText } from './rich-text.ts';

/**
 * What the public may read, now or later, as the CMS writes it and the publisher reads it: the JSON of the
 * published store. Things refer to each other by id; who reads resolves that in the reader's language.
 *
 * Whoever changes a form here raises {@link storeVersion} in `store.ts`: the CMS then derives all anew.
 */
export interface PublishedData {
  'press-releases': DocumentData;
  'case-studies': CaseStudyData;
  guides: GuideData;
  topics: SubjectData;
  regions: SubjectData;
  organisations: SubjectData;
  projects: SubjectData;
  journeys: SubjectData;
  terms: TermData;
  people: PersonData;
  media: MediaData;
  files: FileData;
  redirects: RedirectData;
  settings: SettingsData;
  home: HomeData;
}

/** The running text of documents, which is read only for the page of the document itself. */
export interface PublishedBodies {
  'press-releases': PressReleaseBody;
  'case-studies': CaseStudyBody;
  guides: GuideBody;
}

export type Source = keyof PublishedData;

/** The id of another thing, which may be there, hidden, or gone. */
export type Reference = number;

export interface DocumentReference {
  kind: Kind;
  id: Reference;
}

/** A day, `YYYY-MM-DD`. */
type Day = string;
/** ISO 8601 in UTC. */
type Time = string;

/** What lists and links tell of a document. */
export interface DocumentData {
  title: string;
  lede?: string;
  image?: Reference;
  /** All that it shows, the first being {@link image} where there is one. */
  pictures: Reference[];
  topics: Reference[];
  regions: Reference[];
  organisations: Reference[];
  projects: Reference[];
  /** When readers first could read it, or will. */
  publishedAt: Time;
  /** Never before {@link publishedAt}. */
  updatedAt: Time;
  /** Those that readers are shown, newest first; missing: none. */
  corrections?: Correction[];
  withdrawal?: WithdrawalData;
  /** Since when the text in the other language says something that this one does not, where readers are to know. */
  olderSince?: Time;
}

/**
 * That the page is taken off the site at a time. From that time on the text says nothing else: what it said is
 * for the public no longer.
 */
export interface WithdrawalData {
  at: Time;
  reason?: WithdrawalReason;
  /** What readers are sent to instead. */
  replacement?: DocumentReference;
}

export interface CaseStudyData extends DocumentData {
  organisation?: Reference;
  industry?: Industry;
  sector?: string;
  companySize?: CompanySize;
  costBand?: CostBand;
  /** In Swedish kronor. */
  cost?: number;
  paybackMonths?: number;
  duration?: string;
  durationMonths?: number;
  metrics: Metric[];
}

export interface GuideData extends DocumentData {
  need?: string;
  audience: Audience[];
  minutes?: number;
  reviewedAt?: Day;
  reviewDueAt?: Day;
  /** The last days of its services: on the next one its page tells so. */
  deadlines: Day[];
}

export interface DocumentBody {
  body: RichText;
  contacts: Reference[];
  attachments: Reference[];
  related: DocumentReference[];
}

export interface PressReleaseBody extends DocumentBody {
  place?: string;
  byline?: string;
  gallery: Reference[];
  boilerplate: RichText;
}

export interface CaseStudyBody extends DocumentBody {
  challenge: RichText;
  solution: RichText;
  results: RichText;
  lessons: RichText;
}

export interface GuideBody extends DocumentBody {
  answer: RichText;
  costs: RichText;
  services: ServiceData[];
  steps: { title: string; body: RichText; tasks: string[] }[];
  checklist: string[];
  reviewedBy?: Reference;
}

export interface ServiceData {
  name: string;
  provider?: string;
  link?: string;
  phone?: string;
  deadline?: Day;
  note?: string;
}

/** A topic, region, organisation, project or journey. */
export interface SubjectData {
  title: string;
  lede?: string;
  body: RichText;
  image?: Reference;
  contacts: Reference[];
  updatedAt: Time;
  /** An invented organisation. */
  example?: true;
  /** Organisations only. */
  contact?: OrganisationData;
  /** Projects only. */
  project?: ProjectData;
  /** Journeys only: its guides in their order. */
  parts?: DocumentReference[];
}

export interface OrganisationData {
  website?: string;
  phone?: string;
  email?: string;
  logo?: Reference;
  members: Reference[];
}

/** Rows stand in the same order in both languages, so that one can borrow what the other lacks. */
export interface ProjectData {
  /** As staff say; missing: as the days tell. */
  status?: ProjectStatus;
  startsAt?: Day;
  endsAt?: Day;
  coordinator?: Reference;
  partners: { organisation: Reference; role?: string }[];
  /** In Swedish kronor. */
  budget?: number;
  funding: { programme: FundingProgramme; funder?: string; amount?: number; statement?: string }[];
  results: RichText;
  links: { address: string; title?: string }[];
}

export interface TermData {
  title: string;
  definition?: string;
  synonyms: string[];
  abbreviations: string[];
}

export interface PersonData {
  name: string;
  role?: string;
  expertise?: string;
  /** Codes of languages. */
  speaks: string[];
  email?: string;
  phone?: string;
  organisation?: Reference;
  picture?: Reference;
  /** An invented person. */
  example?: true;
}

/** A file that the CMS keeps for a picture; sizes in pixels. */
export interface StoredRendition {
  filename: string;
  width: number;
  height: number;
}

/** A file that the press takes home. */
export interface StoredDownload extends StoredRendition {
  /** In bytes. */
  size: number;
  mimeType: string;
}

/** A picture cut to a shape: the largest that every reader can show, and what pages offer beside it. */
export interface CutData {
  jpeg: StoredRendition;
  /** Within each format from the smallest to the largest. */
  renditions: (StoredRendition & { format: 'image/avif' | 'image/webp' })[];
}

export interface MediaData {
  alt?: string;
  caption?: string;
  credit?: string;
  copyright?: string;
  licence?: Licence;
  terms?: string;
  takenAt?: Day;
  /** The last day on which it may be used. */
  rightsUntil?: Day;
  /** Staff offer it to the press, whether a document uses it or not. */
  forPress?: true;
  /** What the press takes home; missing: nothing is offered. */
  downloads?: { web: StoredDownload } & { [K in 'preview' | 'press' | 'original']?: StoredDownload };
  /** People that are to be seen, and the names of others. */
  pictured: Reference[];
  picturedNames?: string;
  /** Changes with what is to be seen. */
  fingerprint: string;
  /** The one that every reader can show. */
  jpeg: StoredRendition;
  preview: StoredRendition;
  /** What staff have cut by hand, for the boxes of that shape; else a page cuts around the focal point. */
  cuts?: { card?: CutData; square?: CutData };
  /** Within each format from the smallest to the largest. */
  renditions: (StoredRendition & { format: 'image/avif' | 'image/webp' })[];
  /** In per cent from the left and from the top. */
  focalPoint: { x: number; y: number };
}

export interface FileData {
  title: string;
  filename: string;
  /** What readers save it as. */
  publicName: string;
  /** In bytes. */
  size: number;
  mimeType: string;
}

/** The same in all languages. */
export interface RedirectData {
  from: string;
  to: string;
}

export interface SettingsData {
  name: string;
  tagline?: string;
  description?: string;
  footer?: string;
  logo?: Reference;
  /** As staff wrote them, see `common/theme.ts`. */
  colours: { link?: string; accent?: string };
  publisher: { name: string; email?: string; phone?: string; postalAddress?: string; website?: string };
  press: PressData;
  countSearches: boolean;
  askReaders: boolean;
  /** Missing where staff have not said that they want none counted. */
  countVisits?: boolean;
  takeSubscribers: boolean;
  /** As staff wrote them, see `common/protocol/word-parts.ts`. */
  wordParts?: string;
  accessibility: AccessibilitySettings;
}

/** What stands on the first page for the press. */
export interface PressData extends Mailbox {
  intro?: string;
  contacts: Reference[];
  /** When somebody answers. */
  hours?: string;
  /** Whom to call at all other times. */
  onCallPhone?: string;
  boilerplates: { title: string; text: string }[];
  logos: { picture: Reference; forDark: boolean }[];
  pictures: Reference[];
  organisations: Reference[];
}

export interface HomeData {
  title?: string;
  lede?: string;
  featured: DocumentReference[];
}

/** One text: a thing in one language. */
export interface PublishedText<S extends Source = Source> {
  source: S;
  /** 0 for what there is one of. */
  id: number;
  /** Empty for what is the same in all languages. */
  language: Language | '';
  /** Of what has an address of its own. */
  slug?: string;
  /** When the public may read it, ISO 8601 in UTC; missing: it may already. */
  visibleFrom?: Time;
  /** The id of the same document in the other language, visible or not. */
  translation?: number;
  data: PublishedData[S];
  body?: S extends Kind ? PublishedBodies[S] : undefined;
}

export type PublishedDocument<K extends Kind = Kind> = PublishedText<K> & { body: PublishedBodies[K] };
