'use client';

import { useForm } from '@payloadcms/ui';
import { useCallback } from 'react';
import { useDocument } from '../save-state/hooks/use-document.ts';
import { useTakeOver } from '../save-state/hooks/use-take-over.ts';

/** Puts values into the form, as if somebody had written them, and has them saved. */
export function usePutIn(): (values: object) => Promise<void> {
  const takeOver = useTakeOver();
  const { setModified } = useForm();
  const { submit } = useDocument();
  return useCallback(
    async (values) => {
      await takeOver(Object.entries(values).map(([path, value]: [string, unknown]) => ({ path, value })));
      setModified(true);
      await submit();
    },
    [takeOver, setModified, submit],
  );
}
