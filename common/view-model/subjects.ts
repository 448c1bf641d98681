import type { Language } from '../languages.ts';
import type { DocumentSummary } from './document-base.ts';
import type { PageLink, SubjectLink } from './links.ts';
import type { Picture } from './media.ts';
import type { Person } from './people.ts';
import type { RichText } from './rich-text.ts';

export interface SubjectSummary extends SubjectLink {
  picture?: Picture;
  /** An invented organisation that shows how the site works. */
  example: boolean;
  /** Of a project whose dates or staff tell it. */
  status?: ProjectStatus;
}

export interface Subject extends SubjectSummary {
  /** The same subject in the other language, when visible there. */
  translation?: PageLink;
  body: RichText;
  contacts: Person[];
  updatedAt: string;
  /** Organisations only. */
  organisation?: OrganisationFacts;
  /** Projects only. */
  project?: ProjectFacts;
  /** Journeys only: in the order that readers follow them. */
  guides?: DocumentSummary[];
}

export interface OrganisationFacts {
  website?: string;
  /** As staff wrote it. */
  phone?: string;
  email?: string;
  logo?: Picture;
  members: Member[];
  /** Those that go on first. */
  projects: Participation[];
}

/** An organisation, for those who have never heard of it. */
export interface Sender extends SubjectLink, Pick<OrganisationFacts, 'website' | 'phone' | 'email'> {}

/** A project that an organisation leads or takes part in. */
export interface Participation {
  project: SubjectLink;
  status?: ProjectStatus;
  coordinates: boolean;
  role?: Words;
}

/** An organisation that belongs to another. */
export interface Member extends SubjectLink {
  logo?: Picture;
  example: boolean;
}

export interface ProjectFacts {
  /** `YYYY-MM-DD`, the first and the last day. */
  startsAt?: string;
  endsAt?: string;
  coordinator?: SubjectLink;
  partners: Partner[];
  /** All that the project may cost, in Swedish kronor. */
  budget?: number;
  funding: Funding[];
  results: RichText;
  links: OutwardLink[];
}

export interface Partner {
  organisation: SubjectLink;
  role?: Words;
}

/** A source of a project's money. */
export interface Funding {
  /** Decides the wording and the logo that the programme demands. */
  programme: FundingProgramme;
  /** Who decides on the money, such as an agency. */
  funder?: Words;
  /** In Swedish kronor. */
  amount?: number;
  statement?: Words;
}

/** A link to another site. */
export interface OutwardLink {
  /** Missing where nobody has given it one. */
  title?: Words;
  /** As staff wrote it. */
  address: string;
}

/** A short text, perhaps in the other language than the page's. */
export interface Words {
  text: string;
  language: Language;
}

export const projectStatuses = ['planned', 'ongoing', 'ended'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** EU programme periods have different wordings and logos that must not be mixed. */
export const fundingProgrammes = ['eu-2021-2027', 'eu-2014-2020', 'other'] as const;
export type FundingProgramme = (typeof fundingProgrammes)[number];
