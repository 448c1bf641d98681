'use client';

import { useFormFields } from '@payloadcms/ui';
import Link from 'next/link';
import { isLanguage } from '../../../common/languages.ts';
import { useTexts } from '../use-texts.ts';
import { reviewAddress } from './address.ts';
import './review.css';
import { reviewSentence } from './sentence.ts';
import { useReview } from './use-review.ts';

/** Above the text: that it waits for somebody to review it, or what whoever did so said. */
export function ReviewNotice() {
  const review = useReview();
  const texts = useTexts();
  const language = useFormFields(([fields]) => fields['language']?.value);
  const [newest] = review?.told?.steps ?? [];
  const wasReturned = newest?.step === 'returned' && review?.told?.isDraft === true;
  const isTold = review?.told?.isOpen === true || wasReturned;
  if (!review?.told || !newest || !isTold) return null;
  const of = typeof language === 'string' && isLanguage(language) ? language : undefined;
  return (
    <section
      className="review-notice"
      data-step={newest.step}
      aria-label={texts.say('review.tab')}
      role="status"
    >
      <p className="review-notice__sentence">{reviewSentence(review.told, texts)}</p>
      {newest.note && <blockquote>{newest.note}</blockquote>}
      <p>
        <Link href={reviewAddress(review.kind, review.id, of)}>{texts.say('review.open')}</Link>
      </p>
    </section>
  );
}
