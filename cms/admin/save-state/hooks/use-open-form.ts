'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';
import type { FormState } from 'payload';
import { useCallback, useEffect, useRef } from 'react';
import { noteForm } from '../open-forms.ts';

/**
 * Tells which form is open, for the answers that it gets.
 *
 * @returns to be called when a save is answered: what is written after that is in no answer
 */
export function useOpenForm(): () => void {
  const { id, collectionSlug, globalSlug } = useDocumentInfo();
  const { getFields } = useForm();
  const saved = useRef<FormState>(undefined);
  const slug = collectionSlug ?? globalSlug ?? '';
  useEffect(() => {
    saved.current = undefined;
    return noteForm({ slug, id, fields: getFields, saved: () => saved.current });
  }, [slug, id, getFields]);
  return useCallback(() => {
    saved.current = getFields();
  }, [getFields]);
}
