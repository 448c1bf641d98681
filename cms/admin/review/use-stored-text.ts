'use client';

import { useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { useDocument } from '../save-state/hooks/use-document.ts';
import { untilTrue } from '../save-state/until-true.ts';

/** How long a save may take, in milliseconds. */
const patience = 10_000;

/** Waits until all that stands in the form is stored: what is sent is what is seen. @returns whether it is */
export function useStoredText(): () => Promise<boolean> {
  const isModified = useFormModified();
  const { submit } = useDocument();
  const latest = useRef(isModified);
  useEffect(() => {
    latest.current = isModified;
  }, [isModified]);
  return async () => {
    if (!latest.current) return true;
    await submit();
    return untilTrue(() => !latest.current, patience);
  };
}
