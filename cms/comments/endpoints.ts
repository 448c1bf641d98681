import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusal } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { fieldTexts } from '../differences/field-texts.ts';
import { nameOfStaff } from '../publish-at/who.ts';
import { actEndpoint, type Act, type Asked, type Refused } from '../review/act-endpoint.ts';
import { who } from '../review/end-review.ts';
import { tellWriters } from './letters.ts';
import { findPassage } from './passage.ts';
import { commentIn } from './read-comment.ts';
import { addComment, commentsOf, setResolved, type StoredComment } from './store.ts';

/** A comment as staff read it. */
export interface ToldComment extends StoredComment {
  /** Whether the words that it is about stand in the text no longer. */
  isGone: boolean;
}

/**
 * What staff say to each other of a document: `GET /api/<kind>/:id/comments`; `POST` says something, `body`, of a `field`
 * and, where it is about some words, of a `quote` with what stands `before` and `after` it, or answers a `thread`.
 * `POST …/comments/:comment/resolve` settles a thread, `…/reopen` takes that back.
 */
export function commentEndpoints(kind: Kind): Endpoint[] {
  const path = 'comments';
  return [
    actEndpoint(kind, { path, method: 'get', capability: 'read drafts', act: tell }),
    actEndpoint(kind, { path, method: 'post', capability: 'comment', act: say }),
    actEndpoint(kind, {
      path: `${path}/:comment/resolve`,
      method: 'post',
      capability: 'comment',
      act: settle(true),
    }),
    actEndpoint(kind, {
      path: `${path}/:comment/reopen`,
      method: 'post',
      capability: 'comment',
      act: settle(false),
    }),
  ];
}

const tell: Act = async (asked) => ({ comments: await told(asked) });

async function told({ kind, id, newest, req }: Asked): Promise<ToldComment[]> {
  const comments = await commentsOf(req, { kind, id });
  if (comments.length === 0) return [];
  const fields = fieldTexts(newest.values, req.payload.collections[kind].config.flattenedFields, 'sv');
  const texts = new Map(
    fields.map(({ path, lines }) => [path, lines.filter((line) => typeof line === 'string').join('\n')]),
  );
  return comments.map((comment) => ({
    ...comment,
    isGone: comment.quote !== '' && !findPassage(texts.get(comment.field) ?? '', comment),
  }));
}

const say: Act = async (asked) => {
  const { kind, id, req } = asked;
  const comments = await commentsOf(req, { kind, id });
  const given = commentIn(asked, comments);
  if ('error' in given) return given;
  const added = await addComment(req, { kind, id }, { ...given, ...who(req) });
  // Who answers what was settled has something left to say of it.
  if (given.threadId !== null) await setResolved(req, given.threadId, null);
  await tellWriters(asked, added);
  return { comments: await told(asked) };
};

const settle =
  (isResolved: boolean): Act =>
  async (asked) => {
    const { kind, id, newest, req } = asked;
    const number = Number(req.routeParams?.['comment']);
    const comments = isId(number) ? await commentsOf(req, { kind, id }) : [];
    const thread = comments.find((one) => one.id === number && one.threadId === null);
    if (!thread) return missing;
    const refused =
      thread.userId === req.user?.id ? undefined : refusal(req, 'write drafts', newest.language);
    if (refused) throw refused;
    await setResolved(req, thread.id, isResolved ? nameOfStaff(req) : null);
    return { comments: await told(asked) };
  };

const missing: Refused = { status: 404, error: 'error.comments.missing' };
