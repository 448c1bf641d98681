import type { DocumentBase, DocumentSummary } from './document-base.ts';
import type { SubjectLink } from './links.ts';
import type { Industry } from './industries.ts';
import type { RichText } from './rich-text.ts';

export const companySizes = ['micro', 'small', 'medium', 'large'] as const;
export type CompanySize = (typeof companySizes)[number];
export const costBands = ['under-100k', '100k-500k', '500k-2m', '2m-10m', 'over-10m'] as const;
/** In Swedish kronor. */
export type CostBand = (typeof costBands)[number];

/** From where on each band begins, in kronor. */
const bandStarts = {
  'under-100k': 0,
  '100k-500k': 100_000,
  '500k-2m': 500_000,
  '2m-10m': 2_000_000,
  'over-10m': 10_000_000,
} as const satisfies Record<CostBand, number>;

/** @param cost in kronor, not negative. @example costBandOf(7_800_000) // '2m-10m' */
export function costBandOf(cost: number): CostBand {
  return costBands.findLast((band) => bandStarts[band] <= cost) ?? 'under-100k';
}

/** What case studies can be compared by. */
export interface CaseSummary extends DocumentSummary {
  kind: 'case-studies';
  organisation?: SubjectLink;
  industry?: Industry;
  /** A finer word for the industry, in the language of the document. */
  sector?: string;
  companySize?: CompanySize;
  /** That of {@link cost}, where it is known. */
  costBand?: CostBand;
  /** In Swedish kronor. */
  cost?: number;
  /** In how many months the cost comes back. */
  paybackMonths?: number;
  /** In the reader's words, such as "8 months". */
  duration?: string;
  durationMonths?: number;
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
