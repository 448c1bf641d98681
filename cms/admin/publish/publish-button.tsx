'use client';

import { PublishButton, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui';
import { useRef, type MouseEvent } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { useFormText } from '../checks/checked-texts.ts';
import { ChecksChip } from '../checks/chip.tsx';
import { useAskFirst } from '../checks/use-ask-first.tsx';
import { useTexts } from '../use-texts.ts';
import { publishLabel } from './when.ts';

/** Payload's button to publish, which says when that will be, and what is not right yet; and asks first about that. */
export function AskingPublishButton() {
  const { collectionSlug, hasPublishedDoc: hasPublished, ...info } = useDocumentInfo();
  const isModified = useFormModified();
  const { language, say } = useTexts();
  const publishAt = useFormFields(([fields]) => fields['publishAt']?.value);
  const { key, time } = publishLabel({ publishAt, hasPublished }, language, new Date());
  const place = useRef<HTMLSpanElement>(null);
  const isAnswered = useRef(false);
  const gate = useAskFirst(useFormText(place), { publish: press, isPlanned: time !== '' });
  const isWaiting = isModified || !hasPublished || info.unpublishedVersionCount > 0;

  function press() {
    isAnswered.current = true;
    place.current?.querySelector<HTMLElement>('#action-save')?.click();
    isAnswered.current = false;
  }

  function intercept(event: MouseEvent) {
    const isButton = event.target instanceof Element && event.target.closest('#action-save');
    if (!isKind(collectionSlug) || !isButton || isAnswered.current || gate.isOpen()) return;
    event.stopPropagation();
    event.preventDefault();
    void gate.pass();
  }

  return (
    <>
      {isWaiting && info.hasPublishPermission && <ChecksChip gate={gate} />}
      <span ref={place} onClickCapture={intercept}>
        <PublishButton label={say(key, { time })} />
      </span>
      {gate.element}
    </>
  );
}
