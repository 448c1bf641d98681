'use client';

import { useEffect, useState, type ReactNode } from 'react';
import type { Use } from '../../uploads/find-usage.ts';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { useBulkWords } from './use-bulk-words.ts';
import { UseItems } from './use-items.tsx';
import { watchEnds, type EndingAct } from './watch-ends.ts';
import './ask-first.css';

interface Question {
  act: EndingAct;
  uses: Use[];
  answer(goOn: boolean): void;
}

/** Asks before a picture or file that readers see is thrown away or replaced, from wherever in the admin. */
export function AskFirst({ children }: { children?: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const { say } = useTexts();
  useBulkWords();
  useEffect(
    () =>
      watchEnds({
        unchanged: say('media.guard.unchanged'),
        lost: say('media.guard.lost'),
        ask: (act, uses) =>
          new Promise((resolve) => {
            const answer = (goOn: boolean) => {
              setQuestion(undefined);
              resolve(goOn);
            };
            setQuestion({ act, uses, answer });
          }),
      }),
    [say],
  );
  return (
    <>
      {children}
      {question && <AskDialog {...question} />}
    </>
  );
}

function AskDialog({ act, uses, answer }: Question) {
  const { say } = useTexts();
  const count = String(uses.length);
  const title = uses.length === 1 ? say('media.guard.titleOne') : say('media.guard.title', { count });
  return (
    <Dialog title={title} onClose={() => answer(false)}>
      <p>{say(`media.guard.${act}`)}</p>
      <UseItems uses={uses} />
      <div className="ask-first__buttons">
        <button type="button" className="save-state__button" onClick={() => answer(false)} autoFocus>
          {say('media.guard.cancel')}
        </button>
        <button type="button" className="save-state__button ask-first__go-on" onClick={() => answer(true)}>
          {say(`media.guard.goOn.${act}`)}
        </button>
      </div>
    </Dialog>
  );
}
