'use client';

import { useState } from 'react';
import { useMay } from '../roles/use-may.ts';
import type { Messages } from './messages.ts';

/** What to try again, and what to do when that is asked for. */
export interface Retry {
  collection: string;
  id: number;
  onDone: () => void;
}

export function RetryButton({ collection, id, onDone, messages }: Retry & { messages: Messages }) {
  const [isAsking, setAsking] = useState(false);
  const [issue, setIssue] = useState('');
  const may = useMay();

  async function retry() {
    setAsking(true);
    setIssue(await askAgain(collection, id, messages['live.retry.failed']));
    setAsking(false);
    onDone();
  }

  if (!may('publish')) return null;
  return (
    <>
      <button type="button" className="live-status__button" disabled={isAsking} onClick={() => void retry()}>
        {messages['live.retry']}
      </button>
      <span className="live-status__issue" role="alert">
        {issue}
      </span>
    </>
  );
}

/** @returns what went wrong, in words for staff; nothing when it did not */
async function askAgain(source: string, documentId: number, unknown: string): Promise<string> {
  try {
    const response = await fetch('/api/publications/retry', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ source, documentId }),
    });
    if (response.ok) return '';
    const { errors } = (await response.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? unknown;
  } catch {
    return unknown;
  }
}
