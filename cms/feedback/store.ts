import type { Payload } from 'payload';
import { dayOf } from '../intake/calendar.ts';
import type { Allowance } from '../intake/limits.ts';
import type { AskedPage } from './page-at.ts';
import type { Feedback } from './read-feedback.ts';

/**
 * Stores what a reader says of a page, with the day and nothing of the reader.
 *
 * @param newRows how many more there may be
 * @returns whether there was room for it
 */
export async function storeFeedback(
  payload: Payload,
  { kind, documentId, language }: AskedPage,
  { answer, reasons, comment }: Omit<Feedback, 'page'>,
  { now, newRows }: { now: Date; newRows: Allowance },
): Promise<boolean> {
  if (!(await newRows.take())) return false;
  await payload.create({
    collection: 'feedback',
    data: { kind, documentId, language, answer, reasons, ...(comment && { comment }), day: dayOf(now) },
    depth: 0,
  });
  return true;
}
