'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';
import { maxNote } from '../../review/steps.ts';
import type { Language } from '../../../common/languages.ts';
import type { ToldReview } from '../../review/told.ts';
import { useNewestText } from '../checks/checked-texts.ts';
import { ChecksChip } from '../checks/chip.tsx';
import { useAskFirst, type Gate } from '../checks/use-ask-first.tsx';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';
import type { Review } from './use-review.ts';

interface Properties {
  review: Review;
  told: ToldReview;
  /** Of the text that is shown. */
  language: Language;
  revision: string;
  /** Whether what is shown is the newest. */
  isFresh: boolean;
  /** Shows the newest. */
  onStale(): Promise<void>;
}

/** Approves the text that is shown, or sends it back with a comment. */
export function Decisions({ review, told, language, revision, isFresh, onStale }: Properties) {
  const { say } = useTexts();
  const { refresh } = useRouter();
  const [isReturning, setReturning] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { label, isPlanned } = useApproveLabel(told);
  const checked = useNewestText({ ...review, language, revision });
  const gate = useAskFirst(checked, { publish: () => void approve(), isPlanned });
  const approve = () => decide('approve', { revision }, say('review.approved'));

  async function decide(act: string, data: object, done: string): Promise<void> {
    setBusy(true);
    const { ok, issue, status } = await review.act(act, data);
    setBusy(false);
    if (status === 409) await onStale();
    if (!ok) return void toast.error(issue ?? say('review.failed'));
    toast.success(done);
    await onStale();
    refresh();
  }

  return (
    <section className="review__decisions" aria-label={say('review.decide')}>
      {!isFresh && (
        <p className="review__changed" role="status">
          {say('review.stale')}{' '}
          <button type="button" className="review__link" onClick={() => void onStale()}>
            {say('review.showNewest')}
          </button>
        </p>
      )}
      {told.needsTwoEyes && told.wroteLast && <p role="note">{say('error.review.ownChange')}</p>}
      {isReturning && (
        <ReturnForm
          isBusy={isBusy}
          onSend={(note) => decide('return', { note }, say('review.returned'))}
          onCancel={() => setReturning(false)}
        />
      )}
      {!isReturning && (
        <Buttons
          {...{ gate, label, isBusy }}
          mayApprove={!told.needsTwoEyes || !told.wroteLast}
          onReturn={() => setReturning(true)}
        />
      )}
      {gate.element}
    </section>
  );
}

interface ButtonsProperties {
  gate: Gate;
  /** Of the button that approves. */
  label: string;
  isBusy: boolean;
  mayApprove: boolean;
  onReturn(): void;
}

function Buttons({ gate, label, isBusy, mayApprove, onReturn }: ButtonsProperties) {
  const { say } = useTexts();
  return (
    <div className="review__buttons">
      <ChecksChip gate={gate} />
      <Button
        id="approve"
        type="button"
        margin={false}
        disabled={isBusy || !mayApprove}
        onClick={() => void gate.pass()}
      >
        {label}
      </Button>
      <Button
        id="return"
        type="button"
        margin={false}
        buttonStyle="secondary"
        disabled={isBusy}
        onClick={onReturn}
      >
        {say('review.return')}
      </Button>
    </div>
  );
}

interface ReturnProperties {
  isBusy: boolean;
  onSend(note: string): Promise<void>;
  onCancel(): void;
}

function ReturnForm({ isBusy, onSend, onCancel }: ReturnProperties) {
  const { say } = useTexts();
  const id = useId();
  const [note, setNote] = useState('');
  return (
    <div className="review-dialog">
      <label htmlFor={id}>{say('review.return.what')}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={maxNote}
        autoFocus
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="review__buttons">
        <Button type="button" margin={false} disabled={isBusy} onClick={() => void onSend(note)}>
          {say('review.return.send')}
        </Button>
        <Button type="button" margin={false} buttonStyle="secondary" onClick={onCancel}>
          {say('review.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What approving does: a time that is set is kept. */
function useApproveLabel({ publishAt }: ToldReview): { label: string; isPlanned: boolean } {
  const { language, say } = useTexts();
  const now = new Date();
  const at = publishAt ? new Date(publishAt) : undefined;
  if (!at || at <= now) return { label: say('review.approve'), isPlanned: false };
  const time = plannedTimeOf(at, language, now);
  return { label: say('review.approve.planned', { time }), isPlanned: true };
}
