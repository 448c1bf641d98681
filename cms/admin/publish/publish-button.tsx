'use client';

import { ConfirmationModal, PublishButton, useDocumentInfo, useForm, useModal } from '@payloadcms/ui';
import { useRef, useState, type MouseEvent } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { useTexts } from '../use-texts.ts';
import { findLacks, type Lack } from './lacks.ts';

/** Payload's button to publish, which asks first where something is missing that readers would miss. */
export function AskingPublishButton() {
  const { id, collectionSlug } = useDocumentInfo();
  const { getData } = useForm();
  const { openModal } = useModal();
  const { say } = useTexts();
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
    if (found.length === 0) return;
    event.stopPropagation();
    event.preventDefault();
    setLacks(found);
    openModal(dialog);
  }

  return (
    <>
      <span ref={place} onClickCapture={intercept}>
        <PublishButton />
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
