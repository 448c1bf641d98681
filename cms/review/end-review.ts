import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { sql } from '@payloadcms/db-postgres';
import { isKind } from '../../common/addresses.ts';
import { transactionOf } from '../database/transaction.ts';
import { languageOfDocument } from '../fields/language.ts';
import { nameOfStaff } from '../publish-at/who.ts';
import { revisionIn } from './looked-at.ts';
import type { StepName } from './steps.ts';
import { openReview, type Reviewed } from './store.ts';
import { takeStep } from './tell-step.ts';

const name = 'decision of a review';

/** What somebody decides of a text by publishing it. */
interface Decision extends Reviewed {
  step: Extract<StepName, 'approved' | 'passed by'>;
  note: string;
}

/** Says why this request publishes a document; it is noted when that is stored. */
export function decide(req: PayloadRequest, decision: Decision): void {
  req.context[name] = decision;
}

/** Notes of what is published how its review ended, also where somebody publishes it without a word of that. */
export const endReview: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { slug: kind } = collection;
  if (!isKind(kind) || doc._status !== 'published' || doc.deletedAt) return doc;
  const decision = decisionOf(req, { kind, id: doc.id }) ?? (await impliedBy(req, { kind, id: doc.id }));
  if (!decision) return doc;
  await takeStep(req, {
    ...{ kind, id: doc.id, title: doc.title, publishAt: doc.publishAt ?? null, reviewerId: null },
    ...{ step: decision.step, note: decision.note },
    language: languageOfDocument({ data: doc, req }),
    ...who(req),
    revision: revisionIn(req, kind, doc),
  });
  return doc;
};

/** What staff say to each other of a text goes when that does, for good; what was decided of it stays told. */
export const dropComments: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  const database = await transactionOf(req);
  const [kind, own] = [collection.slug, Number(id)];
  await database.execute(sql`DELETE FROM comments WHERE kind = ${kind} AND document_id = ${own}`);
  await database.execute(sql`DELETE FROM comment_letters WHERE kind = ${kind} AND document_id = ${own}`);
  return doc;
};

export function who(req: PayloadRequest): { userId: number | null; userName: string } {
  return { userId: typeof req.user?.id === 'number' ? req.user.id : null, userName: nameOfStaff(req) };
}

function decisionOf(req: PayloadRequest, { kind, id }: Reviewed): Decision | undefined {
  const decision = req.context[name] as Decision | undefined;
  return decision?.kind === kind && decision.id === id ? decision : undefined;
}

/** Whoever publishes what a colleague has sent approves it; whoever sent it has taken it back. */
async function impliedBy(
  req: PayloadRequest,
  reviewed: Reviewed,
): Promise<{ step: StepName; note: string } | undefined> {
  const open = await openReview(req, reviewed);
  if (!open) return undefined;
  const isOwn = !req.user || open.userId === req.user.id;
  return { step: isOwn ? 'taken back' : 'approved', note: '' };
}
