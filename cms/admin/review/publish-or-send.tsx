'use client';

import { Button, useDocumentInfo, useFormFields, useFormModified, useModal } from '@payloadcms/ui';
import { isLanguage, type Language } from '../../../common/languages.ts';
import { AskingPublishButton } from '../publish/publish-button.tsx';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { reviewAddress } from './address.ts';
import { SendDialog } from './send-dialog.tsx';
import { TakeBack } from './take-back.tsx';
import { useReview, type Review } from './use-review.ts';
import { useStoredText } from './use-stored-text.ts';

/** What is done with a text when it is written: published, or sent to somebody who reviews it. */
export function PublishOrSend() {
  const review = useReview();
  const may = useMay();
  const language = useFormFields(([fields]) => fields['language']?.value);
  const of = typeof language === 'string' && isLanguage(language) ? language : undefined;
  if (may('publish') && (!review || review.told?.needsTwoEyes === false)) return <AskingPublishButton />;
  if (!review?.told || !may('send for review', of)) return null;
  return <ReviewButton review={review} told={review.told} language={of} />;
}

interface Properties {
  review: Review;
  told: NonNullable<Review['told']>;
  language: Language | undefined;
}

function ReviewButton({ review, told, language }: Properties) {
  const { say } = useTexts();
  const { openModal } = useModal();
  const { unpublishedVersionCount } = useDocumentInfo();
  const isModified = useFormModified();
  const storeText = useStoredText();
  const may = useMay();
  const dialog = `send-for-review-${review.kind}-${review.id}`;
  if (told.isOpen && !told.isOwn)
    return may('publish') ? <ReviewLink {...review} language={language} /> : null;
  if (told.isOpen) return <TakeBack review={review} />;
  return (
    <>
      <Button
        id="send-for-review"
        type="button"
        size="medium"
        margin={false}
        disabled={!told.isDraft && !isModified && unpublishedVersionCount === 0}
        onClick={() => openModal(dialog)}
      >
        {say('review.send')}
      </Button>
      <SendDialog dialog={dialog} review={review} storeText={storeText} />
    </>
  );
}

/** The way to where the text is approved or sent back. */
function ReviewLink({
  kind,
  id,
  language,
}: Pick<Review, 'kind' | 'id'> & { language: Language | undefined }) {
  const { say } = useTexts();
  return (
    <Button el="link" size="medium" margin={false} to={reviewAddress(kind, id, language)}>
      {say('review.tab')}
    </Button>
  );
}
