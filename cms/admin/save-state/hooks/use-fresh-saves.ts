'use client';

import { useForm, useFormFields, useFormInitializing } from '@payloadcms/ui';
import { useEffect, useRef, type RefObject } from 'react';
import { createSaves, type Saves, type Values } from '../saves.ts';

export type FreshSaves = RefObject<ReturnType<typeof createHolder>>;

/** Knows the document as the form has it; anew whenever the form is filled anew. */
export function useFreshSaves(): FreshSaves {
  const form = useForm();
  const isInitializing = useFormInitializing();
  const revision = useFormFields(([fields]) => fields['revision']?.value);
  const holder = useRef(createHolder());
  useEffect(() => {
    if (!isInitializing) holder.current.renew(form.getData(), revision);
  }, [form, isInitializing, revision]);
  return holder;
}

function createHolder() {
  let saves: Saves = createSaves({});
  let ready = false;
  let newest: unknown;
  const given = new Set<unknown>();
  return {
    isReady: () => ready,
    isNewest: (revision: unknown) => revision === newest,
    get: () => saves,
    /** The form is about to take over a token that comes from here. */
    expect(revision: unknown): void {
      newest = revision;
      given.add(revision);
    },
    renew(values: Values, revision: unknown): void {
      if (revision !== undefined && given.has(revision)) return;
      given.add(revision);
      ready = true;
      saves = createSaves({ ...values, revision });
    },
  };
}
