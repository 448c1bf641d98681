'use client';

import { useForm } from '@payloadcms/ui';
import { useEffect } from 'react';
import { noteBlockForm } from './open-forms.ts';

/** Tells that the form of a block within a rich text is open, for the answers that it gets. */
export function BlockForm() {
  const { getFields } = useForm();
  useEffect(() => noteBlockForm(getFields), [getFields]);
  return null;
}
