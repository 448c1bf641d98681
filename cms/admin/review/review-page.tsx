'use client';

import { useModal, Button } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import type { ToldDifferences, ToldReview } from '../../review/told.ts';
import { send } from '../api.ts';
import { CommentList } from '../comments/comment-list.tsx';
import '../comments/comments.css';
import { useComments } from '../comments/use-comments.ts';
import { Differences } from '../differences/differences.tsx';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { Decisions } from './decisions.tsx';
import './review.css';
import { SendDialog } from './send-dialog.tsx';
import { reviewSentence, stepSentence } from './sentence.ts';
import { TakeBack } from './take-back.tsx';
import { useReview, type Review } from './use-review.ts';
import { WholeText } from './whole-text.tsx';

export function ReviewPage() {
  const review = useReview();
  if (!review?.told) return null;
  return <Page review={review} told={review.told} />;
}

interface Properties {
  review: Review;
  told: ToldReview;
}

function Page({ review, told }: Properties) {
  const texts = useTexts();
  const { say } = texts;
  const may = useMay();
  const { shown, read, isFresh } = useDifferences(review);
  const [newest] = told.steps;
  const sentence = reviewSentence(told, texts);
  const canDecide = told.isOpen && !told.isOwn && may('publish');
  return (
    <div className="review">
      <section className="review__ask" aria-label={say('review.tab')}>
        <p className="review__sentence" role="status">
          {sentence ?? say('review.never')}
        </p>
        {newest?.note && <blockquote>{newest.note}</blockquote>}
        {told.isChangedSince && <p className="review__changed">{say('review.changedSince')}</p>}
        <Sending review={review} told={told} language={shown?.language} />
      </section>
      {shown && (
        <section className="review__text">
          <h2>{say(`review.against.${againstOf(shown)}`)}</h2>
          {againstOf(shown) === 'nothing' ? (
            <WholeText differences={shown.differences} language={shown.language} />
          ) : (
            <Differences differences={shown.differences} language={shown.language} />
          )}
        </section>
      )}
      <ReviewComments />
      <Steps told={told} />
      {canDecide && shown && <Decisions {...{ review, told, isFresh }} {...shown} onStale={read} />}
    </div>
  );
}

function ReviewComments() {
  const comments = useComments();
  const { say } = useTexts();
  if (!comments) return null;
  return (
    <section className="comments review__comments">
      <h2>{say('comments.title')}</h2>
      <CommentList comments={comments} />
    </section>
  );
}

/** What the author can do here as well. */
function Sending({ review, told, language }: Properties & { language: Language | undefined }) {
  const { say } = useTexts();
  const { openModal } = useModal();
  const may = useMay();
  const dialog = `send-from-review-${review.kind}-${review.id}`;
  if (told.isOpen) return told.isOwn ? <TakeBack review={review} /> : null;
  if (!told.isDraft || !may('send for review', language)) return null;
  return (
    <>
      <Button type="button" size="medium" margin={false} onClick={() => openModal(dialog)}>
        {say('review.send')}
      </Button>
      <SendDialog dialog={dialog} review={review} />
    </>
  );
}

function Steps({ told }: { told: ToldReview }) {
  const texts = useTexts();
  if (told.steps.length < 2) return null;
  return (
    <details className="review__steps">
      <summary>{texts.say('review.history')}</summary>
      <ol>
        {told.steps.map((step) => (
          <li key={step.at}>
            {stepSentence(step, texts)}
            {step.note && <blockquote>{step.note}</blockquote>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function againstOf({ against }: ToldDifferences): 'live' | 'waiting' | 'nothing' {
  return against === 'live' || against === 'waiting' ? against : 'nothing';
}

/** What is read stays as it is until whoever reads it asks for the newest: it must not change under their eyes. */
function useDifferences({ kind, id, told }: Review) {
  const { language } = useTexts();
  const [shown, setShown] = useState<ToldDifferences>();
  const read = useCallback(async () => {
    const { ok, body } = await send('GET', `/api/${kind}/${id}/review/differences`, language);
    if (ok) setShown(body as ToldDifferences);
  }, [kind, id, language]);
  const revision = told?.revision;
  useEffect(() => void read(), [read]);
  return { shown, read, isFresh: !shown || !revision || shown.revision === revision };
}
