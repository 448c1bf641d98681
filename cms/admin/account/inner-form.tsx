'use client';

import { useRef, type ReactNode } from 'react';
import { useSubmit } from '../accounts/use-submit.ts';
import type { Answer } from '../api.ts';
import { useTexts } from '../use-texts.ts';

export interface Act {
  /** Where what is filled in is sent, and what with it. */
  address: string;
  data?: Record<string, string>;
  /** What the button says. */
  action: string;
  onDone: (body: Answer['body'], sent: Record<string, string>) => void;
}

interface Properties {
  act: Act;
  onCancel: () => void;
  children: ReactNode;
}

/** A form within the form of the account, in which there can be no other: it is sent by its button, and by Enter. */
export function InnerForm({ act: { address, data, action, onDone }, onCancel, children }: Properties) {
  const { say } = useTexts();
  const group = useRef<HTMLDivElement>(null);
  const { isBusy, issue, submitFields } = useSubmit(address, { onDone });
  const submit = () => submitFields(group.current, data);
  return (
    <div
      ref={group}
      role="group"
      className="accounts-form accounts-form--column"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <p role="alert">{issue}</p>
      <div className="accounts-actions">
        <button
          type="button"
          className="accounts-button accounts-button--main"
          disabled={isBusy}
          onClick={submit}
        >
          {action}
        </button>
        <button type="button" className="accounts-button" onClick={onCancel}>
          {say('factors.cancel')}
        </button>
      </div>
    </div>
  );
}
