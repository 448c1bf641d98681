'use client';

import {
  ConfirmationModal,
  PublishButton,
  useDocumentInfo,
  useForm,
  useFormFields,
  useModal,
} from '@payloadcms/ui';
import { useRef, useState, type MouseEvent } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { useTexts } from '../use-texts.ts';
import { findLacks, type Lack } from './lacks.ts';
import { isMissed, publishLabel } from './when.ts';

/** Payload's button to publish, which says when that will be, and asks first where something is missing that readers would miss. */
export function AskingPublishButton() {
  const { id, collectionSlug, hasPublishedDoc: hasPublished } = useDocumentInfo();
  const { getData } = useForm();
  const { openModal } = useModal();
  const { language, say } = useTexts();
  const publishAt = useFormFields(([fields]) => fields['publishAt']?.value);
  const { key, time } = publishLabel({ publishAt, hasPublished }, language, new Date());
  const place = useRef<HTMLSpanElement>(null);
  const isAnswered = useRef(false);
  const [lacks, setLacks] = useState<Lack[]>([]);
  const dialog = `publish-lacks-${collectionSlug}-${id}`;

  function press() {
    isAnswered.current = true;
    place.current?.querySelector<HTMLElement>('#action-save')?.click();
    isAnswered.current = false;
  }

  function intercept(event: MouseEvent) {
    const isButton = event.target instanceof Element && event.target.closest('#action-save');
    if (!isKind(collectionSlug) || !isButton || isAnswered.current) return;
    const found = findLacks(collectionSlug, getData());
    if (isMissed({ publishAt, hasPublished }, new Date())) found.unshift('publish.lack.past');
    if (found.length === 0) return;
    event.stopPropagation();
    event.preventDefault();
    setLacks(found);
    openModal(dialog);
  }

  return (
    <>
      <span ref={place} onClickCapture={intercept}>
        <PublishButton label={say(key, { time })} />
      </span>
      <ConfirmationModal
        modalSlug={dialog}
        heading={say('publish.ask')}
        body={
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{say(lack)}</li>
            ))}
          </ul>
        }
        confirmLabel={say('publish.anyway')}
        cancelLabel={say('publish.back')}
        onConfirm={press}
      />
    </>
  );
}
