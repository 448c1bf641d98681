'use client';

import { ConfirmationModal, PopupList, toast, useDocumentInfo, useForm, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import { isKind, pageAddress, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { send } from '../api.ts';
import { ask, documentAddress } from '../live-status/questions.ts';
import { useTexts } from '../use-texts.ts';

/** Withdraws what is published, after having said which page readers will miss. */
export function WithdrawButton() {
  const {
    id,
    collectionSlug: kind,
    hasPublishedDoc,
    hasPublishPermission,
    isTrashed,
    ...info
  } = useDocumentInfo();
  const { reset } = useForm();
  const { openModal } = useModal();
  const { language, say } = useTexts();
  const [page, setPage] = useState('');
  const dialog = `withdraw-${kind}-${id}`;
  if (!isKind(kind) || typeof id !== 'number' || !hasPublishedDoc || !hasPublishPermission || isTrashed)
    return null;

  async function begin(kind: Kind, id: number) {
    const address = documentAddress(kind, id, ['slug', 'language']);
    const answer = await ask(address, new AbortController().signal).catch(() => undefined);
    const stored = Object(answer?.body) as { slug?: string; language?: Language };
    setPage(stored.slug && stored.language ? pageAddress(kind, stored.language, stored.slug) : '');
    openModal(dialog);
  }

  async function withdraw() {
    const address = `/api/${kind}/${id}?depth=0&unpublishAllLocales=true`;
    const { ok, body, issue } = await send('PATCH', address, language, { _status: 'draft' });
    if (!ok) return void toast.error(issue ?? say('withdraw.failed'));
    await reset((body as { doc: object }).doc);
    info.incrementVersionCount();
    info.setLastUpdateTime(Date.now());
    info.setUnpublishedVersionCount(1);
    info.setMostRecentVersionIsAutosaved(false);
    info.setHasPublishedDoc(false);
    toast.success(say('withdraw.done'));
  }

  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => void begin(kind, id)}>
        {say('withdraw')}
      </PopupList.Button>
      <ConfirmationModal
        modalSlug={dialog}
        heading={say('withdraw.ask')}
        body={say('withdraw.page', { page })}
        confirmLabel={say('withdraw')}
        onConfirm={withdraw}
      />
    </>
  );
}
