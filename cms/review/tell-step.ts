import type { PayloadRequest } from 'payload';
import type { ActName } from '../history/acts.ts';
import { recordAct } from '../history/record-act.ts';
import { sendReviewLetter, type ToldStep } from './letters.ts';
import { colleague, colleaguesWho } from './reviewers.ts';
import type { StepName } from './steps.ts';
import { addStep, openReview } from './store.ts';

/** Stores a step and tells those whom it concerns, all in the transaction of the request. */
export async function takeStep(req: PayloadRequest, step: ToldStep): Promise<void> {
  const sender = (await openReview(req, step))?.userId ?? null;
  await addStep(req, step);
  await keepStep(req, step);
  await tellStep(req, step, sender);
}

const acts: Partial<Record<StepName, ActName>> = {
  sent: 'send for review',
  returned: 'return',
  approved: 'approve',
  'passed by': 'publish past review',
};

/** What the history of the text tells; whoever takes a text back has done nothing to it. */
async function keepStep(req: PayloadRequest, { step, note, ...text }: ToldStep): Promise<void> {
  const act = acts[step];
  if (act) await recordAct(req, { act, ...text, detail: note ? { note } : {} });
}

/**
 * Every step of every review comes through here.
 *
 * @param sender who had sent the text that was waiting
 */
async function tellStep(req: PayloadRequest, step: ToldStep, sender: number | null): Promise<void> {
  switch (step.step) {
    case 'sent':
      return tellReviewers(req, step);
    case 'returned':
    case 'approved':
      return tellSender(req, step.step, step, sender);
    case 'passed by':
      return tellAdministrators(req, step);
    case 'taken back':
      return undefined;
  }
}

async function tellReviewers(req: PayloadRequest, step: ToldStep): Promise<void> {
  const all = await colleaguesWho(req, 'publish', step.language);
  const asked = all.filter(({ id }) => step.reviewerId === null || id === step.reviewerId);
  for (const reviewer of asked) await sendReviewLetter(req, 'sent', step, reviewer);
}

async function tellSender(
  req: PayloadRequest,
  name: 'returned' | 'approved',
  step: ToldStep,
  id: number | null,
): Promise<void> {
  const sender = id === step.userId ? undefined : await colleague(req, id);
  if (sender) await sendReviewLetter(req, name, step, sender);
}

async function tellAdministrators(req: PayloadRequest, step: ToldStep): Promise<void> {
  for (const administrator of await colleaguesWho(req, 'change settings', step.language))
    await sendReviewLetter(req, 'passed', step, administrator);
}
