'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { AskedPage } from '../../feedback/page-at.ts';
import { useMay } from '../roles/use-may.ts';
import { handle } from './ask.ts';
import type { Messages } from './messages.ts';

/** Marks all that readers have said of a page as dealt with. */
export function HandleAll({ page, messages }: { page: AskedPage; messages: Messages }) {
  const may = useMay();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function handleAll() {
    setBusy(true);
    const { failed } = await handle(page, true);
    setBusy(false);
    if (failed === undefined) router.refresh();
    else toast.error(failed || messages['feedback.failed']);
  }

  if (!may('answer readers')) return null;
  return (
    <button type="button" className="report__button" disabled={isBusy} onClick={() => void handleAll()}>
      {messages['feedback.handleAll']}
    </button>
  );
}
