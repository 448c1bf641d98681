import { optional } from '../../common/optional.ts';
import type { GuideFacts } from '../../common/view-model/guides.ts';
import type { DocumentRecord } from '../store/records.ts';

/** What lists tell of a guide. @param hasCome whether a day, `YYYY-MM-DD`, has begun in Sweden */
export function toGuideFacts(
  { audience = [], minutes, reviewedAt, reviewDueAt }: DocumentRecord,
  { hasCome }: { hasCome: (day: string) => boolean },
): GuideFacts {
  return {
    audience,
    ...optional('minutes', minutes),
    ...optional('reviewedAt', reviewedAt),
    reviewDue: reviewDueAt !== undefined && hasCome(reviewDueAt),
  };
}
