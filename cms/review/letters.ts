import type { PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { editAddress } from '../admin/edit-address.ts';
import { plannedTimeOf } from '../admin/live-status/format.ts';
import { fill, text } from '../i18n/texts.ts';
import { composeLetter } from '../mail/letter.ts';
import { queueMail } from '../mail/outbox.ts';
import { nameOfColleague } from '../publish-at/who.ts';
import type { Colleague } from './reviewers.ts';
import type { NewStep } from './store.ts';

/** A step with what its letter tells beside. */
export interface ToldStep extends NewStep {
  title: string;
  /** ISO 8601; when the text comes to readers, where a time is set. */
  publishAt: string | null;
}

type LetterName = 'sent' | 'returned' | 'approved' | 'passed';

/** Tells one person of a step, in their language, once it is stored. */
export async function sendReviewLetter(
  req: PayloadRequest,
  name: LetterName,
  step: ToldStep,
  to: Colleague,
): Promise<void> {
  const language = to.language ?? 'sv';
  const isAhead = name === 'approved' && step.publishAt && new Date(step.publishAt) > new Date();
  const words = isAhead ? ('mail.review.approved.planned' as const) : (`mail.review.${name}` as const);
  const values = {
    by: step.userName,
    title: step.title || text('title.none')[language],
    kind: text(`mail.review.kind.${step.kind}`)[language],
    time: isAhead && step.publishAt ? plannedTimeOf(new Date(step.publishAt), language, new Date()) : '',
  };
  const letter = composeLetter(language, {
    subject: fill(text(`mail.review.${name}.subject`)[language], values),
    name: to.name ? nameOfColleague(to) : '',
    before: [fill(text(words)[language], values), step.note && quoted(step.note, language)].filter(Boolean),
    action: text(`mail.review.${name}.action`)[language],
    link: addressOf(step, name),
    place: environment.cmsUrl,
  });
  await queueMail(req, { to: to.email, letter });
}

export function quoted(words: string, language: Language): string {
  return language === 'sv' ? `”${words}”` : `“${words}”`;
}

/** Where what the letter asks for is done: what was sent is looked at, what came back is written on. */
function addressOf({ kind, id, language }: ToldStep, name: LetterName): string {
  if (name !== 'returned') return `${environment.cmsUrl}/admin/review/${kind}/${id}`;
  return new URL(editAddress({ collection: kind, id, language }), environment.cmsUrl).href;
}
