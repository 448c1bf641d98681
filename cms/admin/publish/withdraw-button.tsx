'use client';

import { PopupList, toast, useDocumentInfo, useForm, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { standingOf } from '../../published/standing.ts';
import type { DocumentState } from '../../published/visibility.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { ask, documentAddress } from '../live-status/questions.ts';
import { useTexts } from '../use-texts.ts';
import { WithdrawDialog, type WithdrawalAnswer, type WithdrawnPage } from './withdraw-dialog.tsx';

/** Withdraws what readers have, after having asked why and said which page they will miss. */
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
  const [page, setPage] = useState<WithdrawnPage>();
  const dialog = `withdraw-${kind}-${id}`;
  if (!isKind(kind) || typeof id !== 'number' || !hasPublishedDoc || !hasPublishPermission || isTrashed)
    return null;

  async function begin(kind: Kind, id: number) {
    const found = await findPage(kind, id).catch(() => undefined);
    if (!found) return void toast.error(say('error.withdraw.notLive'));
    setPage(found);
    openModal(dialog);
  }

  async function finish({ doc, withdrawAt }: WithdrawalAnswer) {
    if (doc) {
      await reset(doc);
      info.setUnpublishedVersionCount(1);
      info.setMostRecentVersionIsAutosaved(false);
      info.setHasPublishedDoc(false);
    }
    info.incrementVersionCount();
    info.setLastUpdateTime(Date.now());
    const time = withdrawAt && plannedTimeOf(new Date(withdrawAt), language, new Date());
    toast.success(time ? say('withdraw.planned', { time }) : say('withdraw.done'));
  }

  return (
    <>
      <PopupList.Button id="action-unpublish" onClick={() => void begin(kind, id)}>
        {say('withdraw')}
      </PopupList.Button>
      {page && <WithdrawDialog dialog={dialog} document={{ kind, id }} {...page} onDone={finish} />}
    </>
  );
}

/** @returns nothing where readers do not have it */
async function findPage(kind: Kind, id: number): Promise<WithdrawnPage | undefined> {
  const fields = ['slug', 'language', '_status', 'publishAt', 'withdrawAt', 'deletedAt'];
  const { body, date } = await ask(documentAddress(kind, id, fields), new AbortController().signal);
  const { slug, language, ...state } = body as DocumentState & { slug?: string; language?: Language };
  if (!slug || !language || standingOf(state, date).kind !== 'live') return undefined;
  return { slug, language };
}
