import type { Language } from '../../../common/languages.ts';
import { looksPersonal } from '../../../common/personal-data.ts';
import {
  normaliseQuery,
  type SearchOutcome,
  type SearchReport,
} from '../../../common/protocol/search-report.ts';

export interface SearchReporter {
  /** Call with each answer that the reader sees, and with the number of results in it. */
  searched(query: string, found: number): void;
  /** Call when the reader opens a result, in whatever tab. */
  followed(): void;
  /** Call when the reader leaves the page or turns to another: `pagehide`, `visibilitychange`. */
  leave(): void;
}

export interface SearchReporterOptions {
  /** Where reports go, `SiteSettings.searchReportUrl`; without it there are none. */
  address: string | undefined;
  language: Language;
  send?: (address: string, body: string) => void;
  /** In milliseconds, of any beginning. */
  now?: () => number;
  /** Whether the reader has come back to this page and its query was told of before. */
  cameBack?: boolean;
}

/**
 * Tells the organisation which searches did not help. Says nothing of who searched or when, never waits
 * for an answer, and does not notice when there is nobody to tell.
 */
export function createSearchReporter({ address, send = beacon, ...options }: SearchReporterOptions) {
  const { language, now = () => performance.now(), cameBack = isReturn() } = options;
  const watch = watchSearches(now, cameBack);
  const tell = (told: Told | undefined) => {
    if (!address || !told) return;
    const report: SearchReport = { language, ...told };
    send(address, JSON.stringify(report));
  };
  const reporter: SearchReporter = {
    searched: (query, found) => tell(watch.searched(query, found)),
    followed: () => watch.followed(),
    leave: () => tell(watch.left()),
  };
  return reporter;
}

type Told = Omit<SearchReport, 'language'>;

/** How long a query must stand to be more than a step on the way to another, in milliseconds. */
export const settledAfter = 3_000;

/**
 * Decides what to tell: each query once, when the reader turns to another one or leaves. A query that was
 * typed on from, or given up at once, was only on its way.
 */
function watchSearches(now: () => number, cameBack = false) {
  /** Queries of this page of which there is nothing more to tell. */
  const done = new Set<string>();
  let current: { query: string; outcome: SearchOutcome; since: number } | undefined;

  function conclude(): Told | undefined {
    if (!current || done.has(current.query)) return undefined;
    const { query, outcome } = current;
    done.add(query);
    return { query, outcome };
  }

  return {
    searched(words: string, found: number): Told | undefined {
      const query = looksPersonal(words) ? '' : normaliseQuery(words);
      // The same words with other filters: that they find something at all is what counts.
      if (current?.query === query) {
        if (found > 0) current.outcome = 'unfollowed';
        return undefined;
      }
      const stood = current && now() - current.since >= settledAfter;
      const told = stood && !isContinued(current?.query ?? '', query) ? conclude() : undefined;
      if (cameBack && !current && query) done.add(query);
      current = query ? { query, outcome: found > 0 ? 'unfollowed' : 'nothing', since: now() } : undefined;
      return told;
    },
    followed(): void {
      if (current) done.add(current.query);
    },
    left: conclude,
  };
}

/** Typed on, or taken back letter by letter. */
function isContinued(former: string, query: string): boolean {
  return query !== '' && (query.startsWith(former) || former.startsWith(query));
}

/** A beacon outlives the page, and its failing is nobody's business here. */
function beacon(address: string, body: string): void {
  try {
    navigator.sendBeacon(address, body);
  } catch {
    // Some browsers refuse by throwing.
  }
}

/** Whether the page was opened by going back or forward, or loaded again. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'type' in entry && ['back_forward', 'reload'].includes(String(entry.type));
}
