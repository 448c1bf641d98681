import type { Act, Asked, Refused } from './act-endpoint.ts';
import { decide } from './end-review.ts';
import { isSameText, lastAuthorOf } from './looked-at.ts';
import { noteIn } from './note.ts';
import { notOpen, step } from './sending.ts';
import { allowPublishing, needsTwoEyes } from './two-eyes.ts';

/** Publishes just the text that was looked at, now or at the time that is set. */
export const approve: Act = async (asked) => {
  const { kind, id, newest, open, data, req } = asked;
  const note = noteIn(data);
  if (note === undefined) return { status: 400, error: 'error.review.long' };
  if (!open) return notOpen;
  if (open.userId === req.user?.id) return { status: 403, error: 'error.review.own' };
  const { revision } = data;
  if (typeof revision !== 'string' || !isSameText(revision, newest.revision))
    return { status: 409, error: 'error.review.changed' };
  if (lastAuthorOf(newest.values) === req.user?.id && (await needsTwoEyes(req, kind)))
    return { status: 403, error: 'error.review.ownChange' };
  decide(req, { kind, id, step: 'approved', note });
  return publish(asked);
};

export const giveBack: Act = async (asked) => {
  const note = noteIn(asked.data);
  if (note === undefined) return { status: 400, error: 'error.review.long' };
  if (!note) return { status: 400, error: 'error.review.comment' };
  if (!asked.open) return notOpen;
  return step(asked, { step: 'returned', note, reviewerId: null });
};

/** What cannot wait: it is written down who did it and why, and administrators are told. */
export const passBy: Act = async (asked) => {
  const { kind, id, newest, data, req } = asked;
  const note = noteIn(data);
  if (note === undefined) return { status: 400, error: 'error.review.long' };
  if (!note) return { status: 400, error: 'error.review.reason' };
  if (!newest.isDraft) return { status: 409, error: 'error.review.nothing' };
  if (!(await needsTwoEyes(req, kind))) return { status: 409, error: 'error.review.notNeeded' };
  decide(req, { kind, id, step: 'passed by', note });
  return publish(asked);
};

async function publish({ kind, id, req }: Asked): Promise<object | Refused> {
  allowPublishing(req, { kind, id });
  const doc = await req.payload.update({
    ...{ collection: kind, id, depth: 0, overrideAccess: false, req },
    data: { _status: 'published' },
  });
  return { doc };
}
