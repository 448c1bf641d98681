'use client';

import { PopupList, useFormFields, useModal } from '@payloadcms/ui';
import { useRef } from 'react';
import { isLanguage } from '../../../common/languages.ts';
import { useFormText } from '../checks/checked-texts.ts';
import { useAskFirst } from '../checks/use-ask-first.tsx';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { PassByDialog } from './pass-by-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { useReview, type Review } from './use-review.ts';
import { useStoredText } from './use-stored-text.ts';

interface PassByProperties {
  dialog: string;
  review: Review;
  /** Waits until what is seen is stored. */
  storeText: () => Promise<boolean>;
}

/** Publishes past the review, of what is not in order too; asked about that first. */
function PassBy({ dialog, review, storeText }: PassByProperties) {
  const { say } = useTexts();
  const { openModal } = useModal();
  const place = useRef<HTMLSpanElement>(null);
  const gate = useAskFirst(useFormText(place, 'pass-by'), {
    publish: () => openModal(dialog),
    isPlanned: false,
  });
  return (
    <span ref={place}>
      <PopupList.Button id="pass-review-by" onClick={() => void gate.pass()}>
        {say('review.passBy')}
      </PopupList.Button>
      <PassByDialog {...{ dialog, review, storeText }} />
      {gate.element}
    </span>
  );
}

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
  if (told.needsTwoEyes) return <PassBy dialog={`pass-by-${name}`} {...{ review, storeText }} />;
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
