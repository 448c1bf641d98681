import type { DocumentBase } from './document-base.ts';
import type { PageLink, SubjectLink } from './links.ts';
import type { Person } from './people.ts';
import type { RichText } from './rich-text.ts';

export const audiences = ['owner', 'production', 'environment', 'finance', 'people'] as const;
export type Audience = (typeof audiences)[number];

/** What tells readers of a list whether a guide is for them. */
export interface GuideFacts {
  audience: Audience[];
  /** Time that the work takes, in minutes. */
  minutes?: number;
  /** `YYYY-MM-DD`. */
  reviewedAt?: string;
  /** The day of the next review has come, and nobody has reviewed the guide since. */
  reviewDue: boolean;
}

export interface Guide extends DocumentBase, GuideFacts {
  kind: 'guides';
  /** The answer in short, for those who need no more. */
  answer: RichText;
  /** What it costs the reader, in money and otherwise. */
  costs: RichText;
  services: Service[];
  steps: GuideStep[];
  /** What the reader can tick off, one an item. */
  checklist: string[];
  reviewedBy?: Person;
  /** `YYYY-MM-DD`. */
  reviewDueAt?: string;
  /** The journeys that it is a part of. */
  journeys: JourneyPart[];
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

/** Help that somebody else gives, such as a grant of an agency. */
export interface Service {
  name: string;
  provider?: string;
  /** `https:`. */
  link?: string;
  phone?: string;
  /** The last day to apply, `YYYY-MM-DD`. */
  deadline?: string;
  /** That day is over. */
  isOver: boolean;
  note?: string;
}

/** A journey from one guide's point of view. */
export interface JourneyPart extends SubjectLink {
  guides: PageLink[];
  /** Its own place among them, from 0. */
  place: number;
}
