'use client';

import { useLocale } from '@payloadcms/ui';
import { useEffect, useState, type ReactNode } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { isLanguage } from '../../../common/languages.ts';
import type { DocumentReference } from '../../../common/protocol/published-store/texts.ts';
import { withdrawalReasons, type WithdrawalReason } from '../../../common/withdrawal.ts';
import type { WithdrawalCause } from '../../publish-at/withdrawals.ts';
import { Dialog } from '../save-state/dialog.tsx';
import '../uploads/ask-first.css';
import { useTexts } from '../use-texts.ts';
import { ReplacementField } from './replacement.tsx';
import { watchWithdrawals } from './watch-withdrawals.ts';
import { Choice } from './withdraw-fields.tsx';
import './withdraw.css';

interface Question {
  kind: Kind;
  answer(cause?: WithdrawalCause): void;
}

/** Asks why several texts are withdrawn at once, as it is asked of one. */
export function AskWhy({ children }: { children?: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const { say } = useTexts();
  useEffect(
    () =>
      watchWithdrawals({
        unchanged: say('bulk.withdraw.unchanged'),
        ask: (kind) =>
          new Promise((resolve) => {
            const answer = (cause?: WithdrawalCause) => {
              setQuestion(undefined);
              resolve(cause);
            };
            setQuestion({ kind, answer });
          }),
      }),
    [say],
  );
  return (
    <>
      {children}
      {question && <WhyDialog {...question} />}
    </>
  );
}

function WhyDialog({ kind, answer }: Question) {
  const { say } = useTexts();
  const { code } = useLocale();
  const [reason, setReason] = useState<WithdrawalReason>();
  const [replacement, setReplacement] = useState<DocumentReference>();
  const isReplaced = reason === 'replaced';
  const mayGoOn = reason !== undefined && (!isReplaced || replacement !== undefined);
  return (
    <Dialog title={say('bulk.withdraw.ask')} onClose={() => answer()} className="withdraw">
      <p>{say('bulk.withdraw.help')}</p>
      <Choice<WithdrawalReason>
        name="bulk-withdraw-reason"
        legend={say('withdraw.reason')}
        options={withdrawalReasons.map((value) => ({ value, label: say(`withdraw.reason.${value}`) }))}
        chosen={reason}
        onChoose={setReason}
      />
      {isReplaced && (
        <ReplacementField
          of={{ kind, id: 0 }}
          language={isLanguage(code) ? code : 'sv'}
          onChoose={setReplacement}
        />
      )}
      <div className="ask-first__buttons">
        <button type="button" className="save-state__button" onClick={() => answer()}>
          {say('bulk.withdraw.cancel')}
        </button>
        <button
          type="button"
          className="save-state__button ask-first__go-on"
          disabled={!mayGoOn}
          onClick={() => reason && answer({ reason, ...(isReplaced && replacement && { replacement }) })}
        >
          {say('bulk.withdraw.do')}
        </button>
      </div>
    </Dialog>
  );
}
