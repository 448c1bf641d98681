import type { Kind } from '../addresses.ts';
import type { Correction } from './corrections.ts';
import type { GuideFacts } from './guides.ts';
import type { PageLink, SubjectLink } from './links.ts';
import type { FileLink, Picture } from './media.ts';
import type { Person } from './people.ts';
import type { RichText } from './rich-text.ts';

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
  /** Guides only. */
  guide?: GuideFacts;
  /** The same document in the other language, when visible there. Sitemaps tell search engines of it. */
  translation?: PageLink;
  /** ISO 8601 in UTC. Sitemaps tell search engines of it. */
  updatedAt?: string;
  /** Newest first. Feeds tell of the newest. */
  corrections: Correction[];
}

export interface DocumentBase extends DocumentSummary {
  updatedAt: string;
  /** Since when the text in the other language is newer, where readers are to know. ISO 8601 in UTC. */
  olderSince?: string;
  body: RichText;
  organisations: SubjectLink[];
  projects: SubjectLink[];
  contacts: Person[];
  attachments: FileLink[];
  related: DocumentSummary[];
}
