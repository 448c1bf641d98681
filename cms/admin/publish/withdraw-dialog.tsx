'use client';

import { ConfirmationModal, toast } from '@payloadcms/ui';
import { useState } from 'react';
import { pageAddress } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import type { DocumentReference } from '../../../common/protocol/published-store/texts.ts';
import { withdrawalReasons, type WithdrawalReason } from '../../../common/withdrawal.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import { ReplacementField } from './replacement.tsx';
import { Choice, WithdrawalTime } from './withdraw-fields.tsx';
import './withdraw.css';

const whens = ['now', 'later'] as const;

/** The page that readers will miss. */
export interface WithdrawnPage {
  language: Language;
  slug: string;
}

/** What came of it: the draft that it has become, or when it is taken off the site. */
export interface WithdrawalAnswer {
  doc?: object;
  withdrawAt?: string;
}

interface Properties extends WithdrawnPage {
  dialog: string;
  document: DocumentReference;
  onDone(answer: WithdrawalAnswer): Promise<void> | void;
}

/** Asks why a page is to be taken off the site, when, and what replaces it. */
export function WithdrawDialog({ dialog, document, language: of, slug, onDone }: Properties) {
  const { language, say } = useTexts();
  const [reason, setReason] = useState<WithdrawalReason>();
  const [replacement, setReplacement] = useState<DocumentReference>();
  const [when, setWhen] = useState<(typeof whens)[number]>('now');
  const [at, setAt] = useState<Date | null>(null);

  async function confirm() {
    const address = `/api/${document.kind}/${document.id}/withdraw`;
    const data = { reason, replacement, at: when === 'later' ? (at?.toISOString() ?? '') : null };
    const { ok, body, issue } = await send('POST', address, language, data);
    if (!ok) return void toast.error(issue ?? say('withdraw.failed'));
    await onDone(body as WithdrawalAnswer);
  }

  return (
    <ConfirmationModal
      modalSlug={dialog}
      heading={say('withdraw.ask')}
      confirmLabel={say('withdraw')}
      onConfirm={confirm}
      body={
        <div className="withdraw">
          <p>{say('withdraw.page', { page: pageAddress(document.kind, of, slug) })}</p>
          <Choice<WithdrawalReason>
            name={`${dialog}-reason`}
            legend={say('withdraw.reason')}
            options={withdrawalReasons.map((value) => ({ value, label: say(`withdraw.reason.${value}`) }))}
            chosen={reason}
            onChoose={setReason}
          />
          {reason === 'replaced' && (
            <ReplacementField of={document} language={of} onChoose={setReplacement} />
          )}
          <Choice<(typeof whens)[number]>
            name={`${dialog}-when`}
            legend={say('withdraw.when')}
            options={whens.map((value) => ({ value, label: say(`withdraw.${value}`) }))}
            chosen={when}
            onChoose={setWhen}
          />
          {when === 'later' && <WithdrawalTime at={at} onChange={setAt} />}
        </div>
      }
    />
  );
}
