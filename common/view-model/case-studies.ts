import type { DocumentBase, DocumentSummary } from './document-base.ts';
import type { SubjectLink } from './links.ts';
import type { RichText } from './rich-text.ts';

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
