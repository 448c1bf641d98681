'use client';

import { ConfirmationModal, toast, useDocumentInfo, useForm } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { maxNote } from '../../review/steps.ts';
import { useTexts } from '../use-texts.ts';
import './review.css';
import type { Review } from './use-review.ts';

interface Properties {
  dialog: string;
  review: Review;
  /** Waits until what is seen is stored. */
  storeText: () => Promise<boolean>;
}

/** Asks why a text is published that nobody else has looked at. */
export function PassByDialog({ dialog, review, storeText }: Properties) {
  const { say } = useTexts();
  const id = useId();
  const [note, setNote] = useState('');
  const showPublished = useShowPublished();

  async function confirm() {
    if (!(await storeText())) return void toast.error(say('review.notStored'));
    const { ok, issue, body } = await review.act('pass-by', { note });
    if (!ok) return void toast.error(issue ?? say('review.failed'));
    await showPublished((body as { doc: object }).doc);
    toast.success(say('review.passedBy'));
  }

  return (
    <ConfirmationModal
      modalSlug={dialog}
      heading={say('review.passBy.ask')}
      confirmLabel={say('review.passBy.confirm')}
      onConfirm={confirm}
      body={
        <div className="review-dialog">
          <p>{say('review.passBy.help')}</p>
          <label htmlFor={`${id}-reason`}>{say('review.reason')}</label>
          <textarea
            id={`${id}-reason`}
            rows={3}
            required
            maxLength={maxNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
      }
    />
  );
}

/** Lets the form say what is published now. */
function useShowPublished() {
  const { reset } = useForm();
  const info = useDocumentInfo();
  return async (doc: object) => {
    await reset(doc);
    info.setUnpublishedVersionCount(0);
    info.setMostRecentVersionIsAutosaved(false);
    info.setHasPublishedDoc(true);
    info.incrementVersionCount();
    info.setLastUpdateTime(Date.now());
  };
}
