'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { isSignedIn, mayPass, type Failure } from '../failure.ts';

/** Delays before the next try, in milliseconds: the last one from then on. */
const retryDelays = [2_000, 5_000, 10_000, 30_000] as const;
/** How often it is looked whether somebody has signed in again, in milliseconds. */
const signedOutDelay = 3_000;

/** Tries again by itself: after a while, when the network is back, and when somebody has signed in again. */
export function useRetries(submit: () => Promise<unknown>) {
  const failures = useRef(0);
  const isOver = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });

  const retry = useCallback(() => {
    clearTimeout(timer.current);
    if (!isOver.current) void latest.current();
  }, []);

  const retrySoon = useCallback(() => {
    timer.current = setTimeout(retry, 0);
  }, [retry]);

  /** @returns when the next try is; nothing where none would help */
  const retryLater = useCallback(
    (failure: Failure): Date | undefined => {
      const delay = retryDelay(failure, failures.current++);
      clearTimeout(timer.current);
      if (delay === undefined) return undefined;
      timer.current = setTimeout(() => void whenSignedIn(failure, retry), delay);
      return new Date(Date.now() + delay);
    },
    [retry],
  );

  /** It has been saved: the next failure is the first again. */
  const reset = useCallback(() => {
    failures.current = 0;
    clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    isOver.current = false;
    const tryNow = () => failures.current > 0 && retry();
    window.addEventListener('online', tryNow);
    return () => {
      isOver.current = true;
      window.removeEventListener('online', tryNow);
      clearTimeout(timer.current);
    };
  }, [retry]);

  return useMemo(() => ({ retry, retrySoon, retryLater, reset }), [retry, retrySoon, retryLater, reset]);
}

function retryDelay({ reason }: Failure, failures: number): number | undefined {
  if (reason === 'signedOut') return signedOutDelay;
  return mayPass(reason) ? retryDelays[Math.min(failures, retryDelays.length - 1)] : undefined;
}

/** Asking is cheaper than sending the whole text once more in vain. */
async function whenSignedIn({ reason }: Failure, retry: () => void): Promise<void> {
  if (reason !== 'signedOut' || (await isSignedIn())) return retry();
  setTimeout(() => void whenSignedIn({ reason, message: undefined }, retry), signedOutDelay);
}
