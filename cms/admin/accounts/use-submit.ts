'use client';

import { useState, type SyntheticEvent } from 'react';
import { send, type Answer } from '../api.ts';
import { useTexts } from '../use-texts.ts';

interface Reactions {
  /** Says what is wrong before anything is sent. */
  check?: (form: FormData) => string | undefined;
  /** Gets what the CMS answered to what it took. */
  onDone: (body: Answer['body'], sent: Record<string, string>) => void;
  /** Looks at a refusal. @returns whether it is none to the person, so that nothing is said */
  onRefused?: (body: Answer['body']) => boolean;
}

interface Submission {
  isBusy: boolean;
  /** What went wrong; empty where nothing has. */
  issue: string;
  submit: (event: SyntheticEvent<HTMLFormElement>) => void;
  /** Sends the fields within an element that can be no form, since it stands in one. */
  submitFields: (within: Element | null, more?: Record<string, string>) => void;
}

/** Sends what somebody has filled in, as JSON. */
export function useSubmit(address: string, { check, onDone, onRefused }: Reactions): Submission {
  const { language, say } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [issue, setIssue] = useState('');

  const post = async (data: Record<string, string>) => {
    setBusy(true);
    const answer = await send('POST', address, language, data);
    setBusy(false);
    const isSilent = !answer.ok && onRefused?.(answer.body) === true;
    setIssue(answer.ok || isSilent ? '' : (answer.issue ?? say('link.failed')));
    if (answer.ok) onDone(answer.body, data);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wrong = check?.(form) ?? '';
    setIssue(wrong);
    if (!wrong) void post(textsIn(form));
  };
  const submitFields = (within: Element | null, more: Record<string, string> = {}) => {
    const inputs = Array.from(within?.querySelectorAll('input') ?? []);
    void post({ ...Object.fromEntries(inputs.map(({ name, value }) => [name, value])), ...more });
  };
  return { isBusy, issue, submit, submitFields };
}

/** What was filled in as text; a form of accounts holds no files. */
function textsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
