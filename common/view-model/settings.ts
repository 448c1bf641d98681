import type { ThemeColours } from '../theme.ts';
import type { DocumentSummary } from './document-base.ts';
import type { Picture } from './media.ts';

export interface SiteSettings {
  /** Origin of the public site without a slash at the end, such as `https://example.org`. */
  siteUrl: string;
  name: string;
  tagline: string;
  description: string;
  /** Whoever answers for the site: name and contact of the publishing organisation. */
  publisher: { name: string; email?: string; phone?: string; postalAddress?: string; website?: string };
  /** Where journalists turn who find no person to call. */
  press: Mailbox;
  /** Text of the page footer. */
  footer?: string;
  /** In place of the site's own mark. */
  logo?: Picture;
  colours: ThemeColours;
  /** A hub that programs of readers hear from when a feed has changed, https://www.w3.org/TR/websub/; missing where there is none. */
  hub?: string;
  /** Where the search page reports searches that did not help; missing when staff want none. */
  searchReportUrl?: string;
  /** Where readers tell whether a page helped; missing when staff do not ask. */
  feedbackUrl?: string;
  /** Whether it is counted how often pages are read. */
  countsVisits: boolean;
  /** Where readers ask for letters; missing when staff send none, or nothing would arrive. */
  subscribeUrl?: string;
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
  /** Where readers report what is not accessible; missing where that is where they write about all else. */
  email?: string;
  phone?: string;
}

/** An address for one kind of letters. */
export interface Mailbox {
  email?: string;
  /** As staff wrote it. */
  phone?: string;
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
