import { time } from './values.ts';

/** Within which an import fills what it has made, and short of which nothing is old (ms). */
const arrival = 60 * 60 * 1000;

interface Dates {
  createdAt: string;
  updatedAt: string;
  publishAt?: string | null;
}

/**
 * When readers have got something new last, ISO 8601 in UTC; never before it was published. What came here after it
 * had been published elsewhere, as by an import, is no newer than that before somebody has worked on it here.
 */
export function changedAt({ createdAt, updatedAt, publishAt }: Dates): string {
  const published = time(publishAt ?? createdAt);
  const changed = time(updatedAt);
  const isOlder = Date.parse(createdAt) - Date.parse(published) >= arrival;
  const isUntouched = Date.parse(changed) - Date.parse(createdAt) < arrival;
  return changed < published || (isOlder && isUntouched) ? published : changed;
}
