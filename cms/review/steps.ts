/** What can become of a text that somebody reviews: sent, and what ends that. */
export const steps = ['sent', 'taken back', 'returned', 'approved', 'passed by'] as const;
export type StepName = (typeof steps)[number];

/** That somebody did something in the review of a document. Times are ISO 8601. */
export interface ReviewStep {
  step: StepName;
  userId: number | null;
  /** What staff called them then. */
  userName: string;
  /** Who is asked; nobody in particular where all are who publish. */
  reviewerId: number | null;
  note: string;
  /** Field by field what the text was, in the form of cms/editing/token.ts. */
  revision: string;
  at: string;
}

/** Whether a text waits for somebody to review it: nothing has come after it was sent. */
export function isOpen(newest: Pick<ReviewStep, 'step'> | undefined): boolean {
  return newest?.step === 'sent';
}

/** How long a note may be. */
export const maxNote = 4000;
