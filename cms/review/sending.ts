import type { Act, Asked, Refused } from './act-endpoint.ts';
import { isId } from '../database/id.ts';
import { colleaguesWho } from './reviewers.ts';
import { who } from './end-review.ts';
import type { ReviewStep } from './steps.ts';
import { takeStep } from './tell-step.ts';
import { noteIn } from './note.ts';

/** Sent again, with another note, it is asked for anew. */
export const sendForReview: Act = async (asked) => {
  const { newest, data, open, req } = asked;
  if (!newest.isDraft) return { status: 409, error: 'error.review.nothing' };
  if (!newest.title.trim()) return { status: 400, error: 'error.review.title' };
  const note = noteIn(data);
  if (note === undefined) return { status: 400, error: 'error.review.long' };
  if (open && open.userId !== req.user?.id)
    return { status: 409, error: 'error.review.sentBy', values: { name: open.userName } };
  const reviewer = data['reviewer'] ?? null;
  if (reviewer !== null && !(await mayReview(asked, reviewer)))
    return { status: 400, error: 'error.review.reviewer' };
  return step(asked, { step: 'sent', note, reviewerId: reviewer as number | null });
};

/** By whoever sent it: others send it back. */
export const takeBack: Act = async (asked) => {
  if (!asked.open) return notOpen;
  if (asked.open.userId !== asked.req.user?.id) return { status: 403, error: 'error.review.notYours' };
  return step(asked, { step: 'taken back', note: '', reviewerId: null });
};

export const notOpen: Refused = { status: 409, error: 'error.review.notOpen' };

/** Stores what became of the text as it is. */
export async function step(
  { kind, id, newest, req }: Asked,
  taken: Pick<ReviewStep, 'step' | 'note' | 'reviewerId'>,
): Promise<object> {
  const { language, title, publishAt, revision } = newest;
  await takeStep(req, { ...{ kind, id, language, title, publishAt, revision }, ...who(req), ...taken });
  return { step: taken.step };
}

async function mayReview({ req, newest }: Asked, reviewer: unknown): Promise<boolean> {
  if (!isId(reviewer)) return false;
  return (await colleaguesWho(req, 'publish', newest.language)).some(({ id }) => id === reviewer);
}
