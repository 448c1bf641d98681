import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { differencesBetween } from '../differences/differences-between.ts';
import type { Difference } from '../differences/compare.ts';
import { may } from '../access/roles.ts';
import { standingOf, type Standing } from '../published/standing.ts';
import type { DocumentState } from '../published/visibility.ts';
import type { Act, Asked } from './act-endpoint.ts';
import { changedPaths, lastAuthorOf } from './looked-at.ts';
import { nameOfColleague } from '../publish-at/who.ts';
import { colleague, colleaguesWho } from './reviewers.ts';
import type { ReviewStep } from './steps.ts';
import { stepsOf } from './store.ts';
import { needsTwoEyes } from './two-eyes.ts';

/** How the review of a document stands, for whoever asks. */
export interface ToldReview {
  /** The newest first, without their revisions. */
  steps: Omit<ReviewStep, 'revision'>[];
  isOpen: boolean;
  /** Of what waits: whether whoever asks has sent it. */
  isOwn: boolean;
  /** Whom it was sent to by name; empty where all are asked. */
  reviewer: string;
  /** Whether somebody has written in it since it was sent. */
  isChangedSince: boolean;
  /** Whether there is anything that readers do not have. */
  isDraft: boolean;
  /** Whether whoever asks wrote last, so that somebody else has to look. */
  wroteLast: boolean;
  /** Whether only what somebody else has approved comes to readers. */
  needsTwoEyes: boolean;
  /** Who can be asked, and may publish. */
  reviewers: { id: number; name: string }[];
  /** ISO 8601; when it comes to readers if it is approved. */
  publishAt: string | null;
  /** Of the newest text. */
  revision: string;
}

export const tellReview: Act = async (asked) => review(asked);

async function review({ kind, id, newest, open, req }: Asked): Promise<ToldReview> {
  const [steps, twoEyes, able, asked] = await Promise.all([
    stepsOf(req, { kind, id }),
    needsTwoEyes(req, kind),
    may(req.user, 'send for review', newest.language) ? colleaguesWho(req, 'publish', newest.language) : [],
    colleague(req, open?.reviewerId ?? null),
  ]);
  return {
    steps: steps.map(({ revision: _, ...step }) => step),
    isOpen: open !== undefined,
    isOwn: open !== undefined && open.userId === req.user?.id,
    reviewer: asked ? nameOfColleague(asked) : '',
    isChangedSince: open !== undefined && changedPaths(open.revision, newest.revision).length > 0,
    isDraft: newest.isDraft,
    wroteLast: lastAuthorOf(newest.values) === req.user?.id,
    needsTwoEyes: twoEyes,
    reviewers: able.map((one) => ({ id: one.id, name: nameOfColleague(one) })),
    publishAt: newest.publishAt,
    revision: newest.revision,
  };
}

/** What is to be approved, beside what readers have. */
export interface ToldDifferences {
  title: string;
  language: Language;
  /** Tells what was looked at when it is approved. */
  revision: string;
  /** What it is compared to: what readers have, what waits for its time, or nothing. */
  against: Standing['kind'];
  differences: Difference[];
}

export const tellDifferences: Act = async ({ kind, id, newest, req }): Promise<ToldDifferences> => {
  const stored = await storedText(req, kind, id);
  const standing = standingOf(stored, new Date());
  const isPublished = standing.kind === 'live' || standing.kind === 'waiting';
  const { title, language, revision, values } = newest;
  return {
    ...{ title, language, revision, against: standing.kind },
    differences: await differencesBetween(req, kind, isPublished ? stored : undefined, values),
  };
};

async function storedText(req: PayloadRequest, kind: Kind, id: number): Promise<DocumentState> {
  const stored = await req.payload.db.findOne<DocumentState & { id: number }>({
    collection: kind,
    where: { id: { equals: id } },
    req,
  });
  return stored ?? {};
}
