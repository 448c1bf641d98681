'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useRef, useState } from 'react';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './accounts.css';
import { Outcome, sentIn, type Sent } from './link-outcome.tsx';
import { useSubmit } from './use-submit.ts';

/** Instead of a password for somebody else, which nobody chooses: a link to it. */
export function ResetLink() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const may = useMay();
  if (typeof id !== 'number' || id === user?.id || !may('manage accounts')) return null;
  return <OfColleague id={id} />;
}

function OfColleague({ id }: { id: number }) {
  const { say } = useTexts();
  const [sent, setSent] = useState<Sent>();
  const place = useRef<HTMLDivElement>(null);
  const { isBusy, issue, submitFields } = useSubmit(`/api/users/${id}/reset-link`, {
    onDone: (body) => setSent(sentIn(body)),
  });
  return (
    <div ref={place} className="field-type accounts-panel accounts-reset">
      <p className="accounts-hint">{say('accounts.reset.help')}</p>
      <button
        type="button"
        className="accounts-button"
        disabled={isBusy}
        onClick={() => submitFields(place.current)}
      >
        {say('accounts.reset')}
      </button>
      <p role="alert">{issue}</p>
      <div role="status">{sent && <Outcome sent={sent} />}</div>
    </div>
  );
}
