'use client';

import { toast } from '@payloadcms/ui';
import { useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import type { Complaint } from '../../feedback/report.ts';
import { fill } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { handle, remove } from './ask.ts';
import type { Messages } from './messages.ts';

interface Properties {
  complaint: Complaint;
  /** In which the reader has probably written. */
  language: Language;
  messages: Messages;
}

export function ComplaintItem({ complaint, language, messages }: Properties) {
  const { id } = complaint;
  const may = useMay();
  const [state, setState] = useState<'open' | 'handled' | 'removed'>(complaint.handled ? 'handled' : 'open');
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);

  async function act(asked: Promise<{ failed?: string }>, then: typeof state) {
    setBusy(true);
    const { failed } = await asked;
    setBusy(false);
    if (failed === undefined) setState(then);
    else toast.error(failed || messages['feedback.failed']);
  }

  const button = (key: keyof Messages, onClick: () => void) => (
    <button
      type="button"
      className="report__button"
      disabled={isBusy}
      aria-label={fill(messages['feedback.of'], { action: messages[key], id: String(id) })}
      onClick={onClick}
    >
      {messages[key]}
    </button>
  );

  const buttons = isAsking ? (
    <>
      {button('feedback.remove.sure', () => void act(remove(id), 'removed'))}
      {button('feedback.remove.keep', () => setAsking(false))}
    </>
  ) : (
    <>
      {state === 'handled'
        ? button('feedback.reopen', () => void act(handle({ id }, false), 'open'))
        : button('feedback.handle', () => void act(handle({ id }, true), 'handled'))}
      {button('feedback.remove', () => setAsking(true))}
    </>
  );

  if (state === 'removed') {
    return (
      <li className="feedback__complaint" role="status">
        {messages['feedback.removed']}
      </li>
    );
  }
  return (
    <li className={`feedback__complaint ${state === 'handled' ? 'feedback__complaint--handled' : ''}`}>
      <ComplaintText {...{ complaint, language, messages }} />
      <div className="report__actions">
        <span className="report__handled" role="status">
          {state === 'handled' ? messages['feedback.handled'] : ''}
        </span>
        {may('answer readers') && buttons}
      </div>
    </li>
  );
}

function ComplaintText({ complaint: { day, reasons, comment }, language, messages }: Properties) {
  return (
    <>
      <p className="feedback__facts">
        <time dateTime={day}>{day}</time>
        {' · '}
        {reasons.map((reason) => messages[`option.reason.${reason}`]).join(', ') ||
          messages['feedback.noReason']}
      </p>
      {comment ? (
        <p className="feedback__comment" lang={language}>
          {comment}
        </p>
      ) : (
        <p className="feedback__facts">{messages['feedback.noComment']}</p>
      )}
    </>
  );
}
