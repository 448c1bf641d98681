import {
  feedbackAnswers,
  feedbackFields,
  feedbackReasons,
  maxCommentLength,
  type FeedbackAnswer,
  type FeedbackReason,
} from '../../common/protocol/feedback.ts';
import { maskPersonal } from '../../common/personal-data.ts';

/** What a reader says of a page. */
export interface Feedback {
  /** The address of the page, of which nothing is known yet. */
  page: string;
  answer: FeedbackAnswer;
  reasons: FeedbackReason[];
  /** Without what looks like an address or number of a person. */
  comment?: string;
}

/** A body as its sender would have written it, whatever it then turns out to hold. */
export type ReadFeedback = { feedback: Feedback } | 'trapped' | 'rubbish';

/** Stands in a comment where something personal stood. */
const mask = '[…]';

const known = new Set<string>(Object.values(feedbackFields));
/** Longer than any address of a page. */
const maxPageLength = 200;

/** Takes exactly what the forms send. */
export function readFeedback(body: string): ReadFeedback {
  const fields = new URLSearchParams(body);
  const only = (name: string) => (fields.getAll(name).length > 1 ? undefined : (fields.get(name) ?? ''));
  const given = fields.getAll(feedbackFields.reason);
  const page = only(feedbackFields.page);
  const answer = feedbackAnswers.find((one) => one === only(feedbackFields.answer));
  const comment = tidy(only(feedbackFields.comment) ?? '');
  const reasons = feedbackReasons.filter((reason) => given.includes(reason));

  if ([...fields.keys()].some((name) => !known.has(name))) return 'rubbish';
  if (fields.getAll(feedbackFields.trap).some(Boolean)) return 'trapped';
  if (!page || !isAddress(page) || !answer) return 'rubbish';
  if (reasons.length !== given.length || comment.length > maxCommentLength) return 'rubbish';
  if (answer === 'yes' && (reasons.length > 0 || comment)) return 'rubbish';
  return {
    feedback: { page, answer, reasons, ...(comment && { comment: maskPersonal(comment, mask) }) },
  };
}

function isAddress(page: string): boolean {
  return page.startsWith('/') && page.length <= maxPageLength && !/\p{C}/u.test(page);
}

/** Without what is invisible, or turns the direction of text; lines stay. */
function tidy(comment: string): string {
  return comment
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
