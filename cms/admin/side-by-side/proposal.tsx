'use client';

import { Button, toast, useForm } from '@payloadcms/ui';
import { useState } from 'react';
import { send } from '../api.ts';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { useSide } from './context.tsx';
import { usePutIn } from './use-put-in.ts';

/** Says where a text goes before a service translates it, and puts what that proposes into the form. */
export function ProposalDialog({ document: { kind, id } }: { document: { kind: string; id: number } }) {
  const side = useSide();
  const { getData } = useForm();
  const { language, say } = useTexts();
  const putIn = usePutIn();
  const [isBusy, setBusy] = useState(false);
  if (!side?.asked || !side.state?.service) return null;
  const { asked, ask, refresh, state } = side;
  const host = state.service ?? '';

  async function propose() {
    setBusy(true);
    const given = { ...asked, host, values: getData() };
    const address = `/api/${kind}/${id}/translation/proposal`;
    const { ok, body, issue } = await send('POST', address, language, given);
    if (ok) await putIn((body as { values: object }).values);
    setBusy(false);
    ask(undefined);
    refresh();
    if (ok) toast.success(say('side.propose.done'));
    else toast.error(issue ?? say('side.failed'));
  }

  return (
    <Dialog title={say('side.propose')} onClose={() => ask(undefined)}>
      <p>{say('side.propose.host', { host })}</p>
      {!state.source.isLive && <p className="side-dialog__warning">{say('side.propose.secret', { host })}</p>}
      <p>{say('side.propose.read')}</p>
      <div className="side-dialog__acts">
        <Button margin={false} disabled={isBusy} onClick={() => void propose()}>
          {say(isBusy ? 'side.propose.waiting' : 'side.propose.send')}
        </Button>
        <Button margin={false} buttonStyle="secondary" onClick={() => ask(undefined)}>
          {say('side.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
