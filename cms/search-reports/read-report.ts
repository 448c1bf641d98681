import { isLanguage } from '../../common/languages.ts';
import { looksPersonal } from '../../common/personal-data.ts';
import { normaliseQuery, searchOutcomes } from '../../common/protocol/search-report.ts';
import type { SearchReport } from '../../common/protocol/search-report.ts';

/** A body as its sender would have written it, whatever it then turns out to hold. */
export type ReadReport = { report: SearchReport } | 'personal' | 'rubbish';

/** Takes exactly what the search page sends. */
export function readReport(body: string): ReadReport {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'rubbish';
  const { language, query, outcome: given, ...rest } = value as Record<string, unknown>;
  const outcome = searchOutcomes.find((known) => known === given);
  if (Object.keys(rest).length > 0 || !outcome) return 'rubbish';
  if (typeof language !== 'string' || !isLanguage(language) || typeof query !== 'string') return 'rubbish';
  if (looksPersonal(query)) return 'personal';
  const normalised = normaliseQuery(query);
  return normalised ? { report: { language, query: normalised, outcome } } : 'rubbish';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
