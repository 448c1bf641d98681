import lighthouse, { type Result } from 'lighthouse';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page on the phone and the network that it simulates. */
export interface PageReport {
  address: string;
  /** From 0 to 100. */
  scores: Record<Category, number>;
  /** Until the largest part of the first view shows, in milliseconds. */
  largestPaint: number;
  /** How much of the view moved, and how far: a number without unit, 0 where nothing did. */
  layoutShift: number;
  /** Over the network, as they were sent: compressed, with their headers. */
  bytes: number;
  requests: number;
  complaints: Complaint[];
}

/** An audit that found something to better, whether or not it counts towards a score. */
export interface Complaint {
  id: string;
  title: string;
  /** What it found, where it says so in a few words. */
  found?: string;
}

/** Now and then a trace misses how the visit began; Lighthouse itself says to run it again then. */
const mostTries = 3;

/** Looks at a page as a first visit, in the browser that can be driven at a port. */
export async function reportOn(url: URL, debuggingPort: number): Promise<PageReport> {
  for (let tries = 1; ; tries += 1) {
    const result = await visit(url, debuggingPort);
    if (!result.runtimeError) return toReport(url.pathname + url.search, result);
    if (tries === mostTries)
      throw new Error(`Lighthouse could not look at ${url.href}: ${result.runtimeError.message}`);
  }
}

async function visit(url: URL, port: number): Promise<Result> {
  const outcome = await lighthouse(url.href, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (!outcome) throw new Error(`Lighthouse said nothing of ${url.href}.`);
  return outcome.lhr;
}

function toReport(address: string, result: Result): PageReport {
  return {
    address,
    scores: {
      performance: scoreOf(result, 'performance'),
      accessibility: scoreOf(result, 'accessibility'),
      'best-practices': scoreOf(result, 'best-practices'),
      seo: scoreOf(result, 'seo'),
    },
    largestPaint: figureOf(result, 'largest-contentful-paint'),
    layoutShift: figureOf(result, 'cumulative-layout-shift'),
    bytes: figureOf(result, 'total-byte-weight'),
    requests: requestsOf(result),
    complaints: complaintsOf(result),
  };
}

function scoreOf({ categories: all }: Result, category: Category): number {
  return Math.round((all[category]?.score ?? Number.NaN) * 100);
}

function figureOf({ audits }: Result, audit: string): number {
  return audits[audit]?.numericValue ?? Number.NaN;
}

function requestsOf({ audits }: Result): number {
  const details = audits['network-requests']?.details;
  return details && 'items' in details ? details.items.length : Number.NaN;
}

function complaintsOf({ audits }: Result): Complaint[] {
  return Object.values(audits)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, title, displayValue }) => ({ id, title, ...(displayValue && { found: displayValue }) }));
}
