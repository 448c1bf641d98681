'use client';

import { PopupList, useFormFields, useModal } from '@payloadcms/ui';
import { isLanguage } from '../../../common/languages.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { PassByDialog } from './pass-by-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useReview } from './use-review.ts';
import { useStoredText } from './use-stored-text.ts';

/** What else those who publish can do: ask a colleague all the same, or publish past a review that is asked for. */
export function ReviewMenu() {
  const review = useReview();
  const { say } = useTexts();
  const { openModal } = useModal();
  const may = useMay();
  const storeText = useStoredText();
  const language = useFormFields(([fields]) => fields['language']?.value);
  const of = typeof language === 'string' && isLanguage(language) ? language : undefined;
  const { told } = review ?? {};
  if (!review || !told?.isDraft || !may('publish', of)) return null;
  const name = `${review.kind}-${review.id}`;
  if (told.needsTwoEyes)
    return (
      <>
        <PopupList.Button id="pass-review-by" onClick={() => openModal(`pass-by-${name}`)}>
          {say('review.passBy')}
        </PopupList.Button>
        <PassByDialog dialog={`pass-by-${name}`} review={review} storeText={storeText} />
      </>
    );
  if (told.isOpen) return null;
  return (
    <>
      <PopupList.Button id="ask-for-review" onClick={() => openModal(`ask-${name}`)}>
        {say('review.send.menu')}
      </PopupList.Button>
      <SendDialog dialog={`ask-${name}`} review={review} storeText={storeText} />
    </>
  );
}
