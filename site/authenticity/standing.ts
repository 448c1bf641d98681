import type { DocumentVersion } from '../../common/authenticity/log.ts';
import type { Found } from './check.ts';

/** Whether a version is what readers have today, and if not, which later one says what has become of it. */
type Standing =
  | { state: 'newest' }
  | { state: 'withdrawn-since' | 'corrected-since' | 'changed-since'; by: DocumentVersion };

/** A withdrawal tells more than a correction, and a correction more than other changes. */
export function standingOf({ version, versions }: Found): Standing {
  const later = versions.filter(({ number }) => number > version.number);
  const last = later.at(-1);
  if (last?.act === 'withdrawn') return { state: 'withdrawn-since', by: last };
  const news = later.filter((one) => one.version > version.version || one.act === 'withdrawn');
  const corrected = news.find(({ act }) => act === 'corrected');
  if (corrected) return { state: 'corrected-since', by: corrected };
  const changed = news.at(-1);
  return changed ? { state: 'changed-since', by: changed } : { state: 'newest' };
}
