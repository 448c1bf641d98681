'use client';

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui';
import type { Kind } from '../../../common/addresses.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

/** What staff can decide of the times of the document that is open; each holds at once. */
export interface PlanActs {
  /** @param publishAt `null` for now */
  move(publishAt: string | null): Promise<void>;
  take(): Promise<void>;
  keep(): Promise<void>;
}

interface Planned {
  kind: Kind;
  id: number;
  /** Of the field, whose value follows. */
  path: string;
}

export function usePlanActs({ kind, id, path }: Planned) {
  const { language, say } = useTexts();
  const { lastUpdateTime, isTrashed, ...info } = useDocumentInfo();
  const { dispatchFields, reset } = useForm();

  async function act(method: 'POST' | 'DELETE', part: string, data: object = {}): Promise<unknown> {
    const { ok, body, issue } = await send(method, `/api/${kind}/${id}/${part}`, language, data);
    if (!ok) return void toast.error(issue ?? say('publishAt.failed'));
    info.setLastUpdateTime(Date.now());
    return body;
  }

  const acts: PlanActs = {
    async move(publishAt) {
      const body = await act('POST', 'publish-at', { publishAt });
      if (!body) return;
      dispatchFields({ type: 'UPDATE', path, value: (body as { publishAt: string }).publishAt });
      toast.success(say('publishAt.changed'));
    },
    async take() {
      const body = await act('DELETE', 'publish-at');
      if (!body) return;
      await reset((body as { doc: object }).doc);
      info.incrementVersionCount();
      info.setUnpublishedVersionCount(1);
      info.setMostRecentVersionIsAutosaved(false);
      info.setHasPublishedDoc(false);
      toast.success(say('publishAt.taken'));
    },
    async keep() {
      if (await act('DELETE', 'withdraw')) toast.success(say('withdraw.kept'));
    },
  };
  return { lastUpdateTime, isTrashed, ...acts };
}
