/** Whether a page helped its reader. */
export const feedbackAnswers = ['yes', 'no'] as const;
export type FeedbackAnswer = (typeof feedbackAnswers)[number];

/** Why it did not; a reader may have several reasons, or give none. */
export const feedbackReasons = ['hard', 'missing', 'outdated', 'broken', 'other'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** In UTF-16 units, as browsers count. */
export const maxCommentLength = 1000;

/** What the forms send, as `application/x-www-form-urlencoded`: their fields, named once. */
export const feedbackFields = {
  /** The address of the page. */
  page: 'page',
  answer: 'answer',
  /** Once for each reason. */
  reason: 'reason',
  comment: 'comment',
  /** Readers do not see it; whoever fills it in is a machine. */
  trap: 'website',
} as const;
