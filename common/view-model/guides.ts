import type { DocumentBase } from './document-base.ts';
import type { PageLink } from './links.ts';
import type { Person } from './people.ts';
import type { RichText } from './rich-text.ts';

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
