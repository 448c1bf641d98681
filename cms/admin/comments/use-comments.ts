'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { isKind } from '../../../common/addresses.ts';
import type { ToldComment } from '../../comments/endpoints.ts';
import { send, type Answer } from '../api.ts';
import { useShared } from '../use-shared.ts';
import { useTexts } from '../use-texts.ts';

/** How often it is looked whether a colleague has said something, in milliseconds. */
const interval = 4_000;

/** What is said of the document that is open. */
export interface Comments {
  all: ToldComment[];
  /** That begin something, the open ones alone. */
  open: ToldComment[];
  resolved: ToldComment[];
  answersTo(thread: ToldComment): ToldComment[];
  say(data: object): Promise<Answer>;
  settle(thread: ToldComment, act: 'resolve' | 'reopen'): Promise<Answer>;
}

/** @returns nothing of what is not stored yet or lies in the trash */
export function useComments(): Comments | undefined {
  const { id, collectionSlug: kind, isTrashed } = useDocumentInfo();
  const { language } = useTexts();
  const isCommented = isKind(kind) && typeof id === 'number' && !isTrashed;
  const address = isCommented ? `/api/${kind}/${id}/comments` : undefined;
  const load = async () => {
    const { ok, body } = await send('GET', address ?? '', language);
    return ok ? (body as { comments: ToldComment[] }).comments : undefined;
  };
  const { value: all = [], reload } = useShared(address, load, interval);
  if (!address) return undefined;
  const post = async (path: string, data: object = {}) => {
    const answer = await send('POST', address + path, language, data);
    await reload();
    return answer;
  };
  const threads = all.filter(({ threadId }) => threadId === null);
  return {
    all,
    open: threads.filter(({ resolvedAt }) => !resolvedAt),
    resolved: threads.filter(({ resolvedAt }) => resolvedAt),
    answersTo: (thread) => all.filter(({ threadId }) => threadId === thread.id),
    say: (data) => post('', data),
    settle: (thread, act) => post(`/${thread.id}/${act}`),
  };
}
