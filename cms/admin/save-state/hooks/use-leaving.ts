'use client';

import { useRouteTransition } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';

interface Leaving {
  /** Whether something is written that is not known to be stored. */
  isUnsaved(): boolean;
  /** Saves at once. */
  save(): Promise<void>;
  /** Whether all that the form says is stored, known at once where the former waits for the page to be drawn. */
  isStored(): boolean;
  /** Payload asks by itself where nothing is saved while one writes. */
  asksInAdmin: boolean;
}

/**
 * Lets nobody leave with something unsaved and no word: within the admin it is saved first and asked about when
 * that fails; where the browser closes or loads the page, the browser asks.
 *
 * @returns where somebody wanted to go, while that is asked about, and how to answer
 */
export function useLeaving({ isUnsaved, save, isStored, asksInAdmin }: Leaving) {
  const router = useRouter();
  const { startRouteTransition } = useRouteTransition();
  const [wanted, setWanted] = useState<string>();
  const latest = useRef({ isUnsaved, save, isStored });
  useEffect(() => {
    latest.current = { isUnsaved, save, isStored };
  });

  const go = useCallback(
    (address: string) => {
      setWanted(undefined);
      startRouteTransition(() => router.push(address));
    },
    [router, startRouteTransition],
  );

  useEffect(() => {
    const askBrowser = (event: BeforeUnloadEvent) => {
      if (!latest.current.isUnsaved()) return;
      event.preventDefault();
      // Whoever stays meanwhile need not do more.
      void latest.current.save();
    };
    window.addEventListener('beforeunload', askBrowser);
    return () => window.removeEventListener('beforeunload', askBrowser);
  }, []);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = addressOf(event);
      if (!asksInAdmin || !address || !latest.current.isUnsaved()) return;
      event.preventDefault();
      event.stopPropagation();
      void latest.current.save().then(() => (latest.current.isStored() ? go(address) : setWanted(address)));
    };
    document.addEventListener('click', follow, true);
    return () => document.removeEventListener('click', follow, true);
  }, [asksInAdmin, go]);

  return { wanted, go, stay: () => setWanted(undefined) };
}

/** Where a click leads within this window and away from this page. */
function addressOf(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || !to.pathname.startsWith('/admin')) return undefined;
  return to.pathname === location.pathname && to.search === location.search ? undefined : link.href;
}
