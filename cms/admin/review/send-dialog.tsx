'use client';

import { ConfirmationModal, toast } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { maxNote } from '../../review/steps.ts';
import { useTexts } from '../use-texts.ts';
import './review.css';
import type { Review } from './use-review.ts';

interface Properties {
  dialog: string;
  review: Review;
  /** Waits until what is seen is stored. */
  storeText?: () => Promise<boolean>;
}

/** Asks what to tell whoever reviews the text, and who that is. */
export function SendDialog({ dialog, review, storeText }: Properties) {
  const { say } = useTexts();
  const id = useId();
  const [note, setNote] = useState('');
  const [reviewer, setReviewer] = useState('');

  async function confirm() {
    if (storeText && !(await storeText())) return void toast.error(say('review.notStored'));
    const { ok, issue } = await review.act('send', { note, reviewer: reviewer ? Number(reviewer) : null });
    if (!ok) return void toast.error(issue ?? say('review.failed'));
    setNote('');
    toast.success(say('review.sent'));
  }

  return (
    <ConfirmationModal
      modalSlug={dialog}
      heading={say('review.send')}
      confirmLabel={say('review.send')}
      onConfirm={confirm}
      body={
        <div className="review-dialog">
          <p>{say('review.send.help')}</p>
          <label htmlFor={`${id}-note`}>{say('review.note')}</label>
          <textarea
            id={`${id}-note`}
            rows={4}
            maxLength={maxNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <label htmlFor={`${id}-reviewer`}>{say('review.to')}</label>
          <select id={`${id}-reviewer`} value={reviewer} onChange={({ target }) => setReviewer(target.value)}>
            <option value="">{say('review.to.all')}</option>
            {(review.told?.reviewers ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      }
    />
  );
}
