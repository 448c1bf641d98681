'use client';

import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useRouter, useSearchParams } from 'next/navigation.js';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SideBySide } from '../../translation/side-by-side.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { sideAddress } from './address.ts';
import { useSideBySide, type Watched } from './use-side-by-side.ts';

export interface Side extends Watched {
  /** The fields for which somebody asks the service at the moment; all of them where none is named. */
  asked: { paths?: string[] } | undefined;
  ask(asked: { paths?: string[] } | undefined): void;
  markCurrent(paths?: string[]): Promise<void>;
  markRead(paths?: string[]): Promise<void>;
  /** Whether whoever has signed in may write the translation. */
  mayWrite: boolean;
}

const Context = createContext<Side | undefined>(undefined);

/** What stands beside the fields; nothing in a form that has nothing beside it. */
export const useSide = () => useContext(Context);

export function SideBySideProvider({ children }: { children: ReactNode }) {
  const { id, collectionSlug = '', lastUpdateTime, hasSavePermission } = useDocumentInfo();
  const watched = useSideBySide(collectionSlug, typeof id === 'number' ? id : 0, lastUpdateTime);
  const { say } = useTexts();
  const [asked, ask] = useState<Side['asked']>();
  const { act, state, refresh } = watched;
  useWayRound(state, collectionSlug);
  useCurrentWhenPublished(watched);
  const value = useMemo((): Side => {
    const tellIssue = (issue: string | undefined) => {
      if (issue) toast.error(issue);
    };
    return {
      ...{ state, act, refresh, asked, ask, mayWrite: hasSavePermission !== false },
      async markCurrent(paths) {
        const issue = await act('current', { paths, seen: state?.seen });
        tellIssue(issue);
        if (!issue && !paths) toast.success(say('side.marked'));
      },
      markRead: async (paths) => tellIssue(await act('read', { paths })),
    };
  }, [state, act, refresh, asked, hasSavePermission, say]);
  return <Context value={value}>{children}</Context>;
}

/** Whoever comes from the original means its translation, unless they may write the original alone. */
function useWayRound(state: SideBySide | null | undefined, kind: string): void {
  const router = useRouter();
  const may = useMay();
  const isMeant = useSearchParams().get('back') === '1';
  const { source, isSource = false } = state ?? {};
  const leads = isSource && !isMeant && source && may('write drafts', source.language);
  useEffect(() => {
    if (leads) router.replace(sideAddress(kind, source.id, source.language));
  }, [leads, source, kind, router]);
}

/** Whoever publishes with the source before their eyes has brought the translation up to date with it. */
function useCurrentWhenPublished({ act, state }: Watched): void {
  const { data } = useDocumentInfo();
  const { say } = useTexts();
  const { _status: status, updatedAt } = Object(data) as {
    _status?: string;
    updatedAt?: string;
  };
  const [seenAt, setSeenAt] = useState(updatedAt);
  const seen = state?.seen;
  const isOutdated = Boolean(state?.fields.some(({ isChanged }) => isChanged));
  const isNew = updatedAt !== undefined && updatedAt !== seenAt;
  useEffect(() => {
    if (!isNew) return;
    setSeenAt(updatedAt);
    if (status !== 'published' || !isOutdated) return;
    void act('current', { seen }).then((issue) => issue === undefined && toast.success(say('side.marked')));
  }, [act, isNew, isOutdated, say, seen, status, updatedAt]);
}
