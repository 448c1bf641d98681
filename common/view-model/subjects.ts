import type { PageLink, SubjectLink } from './links.ts';
import type { Picture } from './media.ts';
import type { Person } from './people.ts';
import type { RichText } from './rich-text.ts';

export interface SubjectSummary extends SubjectLink {
  picture?: Picture;
  /** An invented organisation that shows how the site works. */
  example: boolean;
}

export interface Subject extends SubjectSummary {
  /** The same subject in the other language, when visible there. */
  translation?: PageLink;
  body: RichText;
  contacts: Person[];
  updatedAt: string;
  /** Organisations only. */
  website?: string;
  /** Projects only. */
  project?: ProjectFacts;
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
