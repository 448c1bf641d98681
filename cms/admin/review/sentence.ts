import type { ReviewStep } from '../../review/steps.ts';
import type { ToldReview } from '../../review/told.ts';
import { shortTimeOf } from '../live-status/format.ts';
import type { Texts } from '../use-texts.ts';

type Step = Omit<ReviewStep, 'revision'>;

/** Says what somebody did in the review of a text, and when. */
export function stepSentence({ step, userName, at }: Step, { language, say }: Texts): string {
  const time = shortTimeOf(new Date(at), language, new Date());
  return say(`review.step.${step}`, { name: userName || say('publishAt.system'), time });
}

/** Says how the review stands; nothing where there never was one. */
export function reviewSentence(told: ToldReview, texts: Texts): string | undefined {
  const [newest] = told.steps;
  if (!newest) return undefined;
  if (!told.isOpen) return stepSentence(newest, texts);
  const { language, say } = texts;
  const values = {
    name: newest.userName,
    time: shortTimeOf(new Date(newest.at), language, new Date()),
    reviewer: told.reviewer || say('review.to.all').toLowerCase(),
  };
  return say(told.isOwn ? 'review.waits.own' : 'review.waits', values);
}
