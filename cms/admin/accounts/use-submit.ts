'use client';

import { useState, type SyntheticEvent } from 'react';
import { send, type Answer } from '../api.ts';
import { useTexts } from '../use-texts.ts';

interface Submission {
  isBusy: boolean;
  /** What went wrong; empty where nothing has. */
  issue: string;
  submit: (event: SyntheticEvent<HTMLFormElement>) => void;
}

/**
 * Sends a form as JSON.
 *
 * @param check says what is wrong before anything is sent
 * @param onDone gets what the CMS answered to a form that it took
 */
export function useSubmit(
  address: string,
  check: (form: FormData) => string | undefined,
  onDone: (body: Answer['body'], form: HTMLFormElement) => void,
): Submission {
  const { language, say } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [issue, setIssue] = useState('');

  const post = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const wrong = check(data);
    setIssue(wrong ?? '');
    if (wrong) return;
    setBusy(true);
    const answer = await send('POST', address, language, Object.fromEntries(data));
    setBusy(false);
    if (answer.ok) onDone(answer.body, form);
    else setIssue(answer.issue ?? say('link.failed'));
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    void post(event.currentTarget);
  };
  return { isBusy, issue, submit };
}
