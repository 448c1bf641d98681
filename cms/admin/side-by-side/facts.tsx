'use client';

import { Button, toast } from '@payloadcms/ui';
import { useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import type { Difference } from '../../differences/compare.ts';
import { send } from '../api.ts';
import { Differences } from '../differences/differences.tsx';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { usePutIn } from './use-put-in.ts';

interface Properties {
  document: { kind: string; id: number };
  /** The language of the original. */
  from: Language;
}

/** Takes over from the original what is no text, once somebody has seen what that changes. */
export function FactsButton({ document: { kind, id }, from }: Properties) {
  const { language, say } = useTexts();
  const putIn = usePutIn();
  const [differences, setDifferences] = useState<Difference[]>();
  const [isBusy, setBusy] = useState(false);
  const address = `/api/${kind}/${id}/translation/facts`;

  async function look() {
    const { ok, body, issue } = await send('GET', address, language);
    if (!ok) return void toast.error(issue ?? say('side.failed'));
    const found = (body as { differences: Difference[] }).differences;
    if (found.length === 0) toast.info(say(`side.facts.none.${from}`));
    else setDifferences(found);
  }

  async function take() {
    setBusy(true);
    const { ok, body, issue } = await send('POST', address, language);
    if (ok) await putIn((body as { values: object }).values);
    setBusy(false);
    setDifferences(undefined);
    if (ok) toast.success(say('side.facts.done'));
    else toast.error(issue ?? say('side.failed'));
  }

  return (
    <>
      <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void look()}>
        {say(`side.facts.${from}`)}
      </Button>
      {differences && (
        <Dialog title={say(`side.facts.${from}`)} onClose={() => setDifferences(undefined)}>
          <p>{say('side.facts.ask')}</p>
          <Differences differences={differences} />
          <div className="side-dialog__acts">
            <Button margin={false} disabled={isBusy} onClick={() => void take()}>
              {say('side.facts.take')}
            </Button>
            <Button margin={false} buttonStyle="secondary" onClick={() => setDifferences(undefined)}>
              {say('side.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
