'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { ToldReview } from '../../review/told.ts';
import { send, type Answer } from '../api.ts';
import { useShared } from '../use-shared.ts';
import { useTexts } from '../use-texts.ts';

/** How often it is looked whether a colleague has done something, in milliseconds. */
const interval = 10_000;

/** The review of the document that is open, and what can be done in it. */
export interface Review {
  kind: Kind;
  id: number;
  /** Nothing before the first answer. */
  told: ToldReview | undefined;
  reload(): Promise<void>;
  /** @param act the last part of its address */
  act(act: string, data?: object): Promise<Answer>;
}

/** @returns nothing of what is not stored yet, lies in the trash, or is not reviewed */
export function useReview(): Review | undefined {
  const { id, collectionSlug: kind, isTrashed, lastUpdateTime } = useDocumentInfo();
  const { language } = useTexts();
  const isReviewed = isKind(kind) && typeof id === 'number' && !isTrashed;
  const address = isReviewed ? `/api/${kind}/${id}/review` : undefined;
  const load = async () => {
    const { ok, body } = await send('GET', address ?? '', language);
    return ok ? (body as ToldReview) : undefined;
  };
  const { value: told, reload } = useShared(address, load, interval);
  useEffect(() => void reload(), [lastUpdateTime, reload]);
  if (!isReviewed) return undefined;
  return {
    ...{ kind, id, told, reload },
    async act(act, data = {}) {
      const answer = await send('POST', `${address}/${act}`, language, data);
      await reload();
      return answer;
    },
  };
}
