import { toast } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useTexts } from '../use-texts.ts';
import { bulkWords } from './bulk-words.ts';

/** Has what is told of several files told in the language of whoever works. */
export function useBulkWords(): void {
  const { say } = useTexts();
  useEffect(() => {
    const { success, error } = toast;
    toast.success = (message, data) => success(bulkWords(message, say), data);
    toast.error = (message, data) => error(bulkWords(message, say), data);
    return () => void Object.assign(toast, { success, error });
  }, [say]);
}
