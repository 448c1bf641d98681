import { momentOf } from '../admin/live-status/format.ts';
import { reviewAddress } from '../admin/review/address.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { waitingForReview } from '../review/waiting.ts';
import { maxRows, type Section } from './section.ts';
import { nameOf, sayTo } from './text-rows.ts';

/** What colleagues have sent to whoever asks, what has waited longest first. */
export const review: Section = {
  name: 'review',
  capability: 'publish',
  async read(req, now) {
    const [say, language] = [sayTo(req), languageOfStaff(req)];
    const { total, rows } = await waitingForReview(req, maxRows);
    return {
      total,
      rows: rows.map((text) => ({
        title: text.title || say('title.none'),
        ...(text.title && { language: text.language }),
        facts: [
          nameOf(text, say),
          say('dashboard.review.sent', {
            name: text.sentBy,
            time: momentOf(new Date(text.sentAt), language, now),
          }),
        ],
        address: reviewAddress(text.kind, text.id, text.language),
      })),
      more: [],
    };
  },
};
