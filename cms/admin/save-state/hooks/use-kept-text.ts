'use client';

import { useAllFormFields, useFormInitializing } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameValue } from '../../../editing/normal-form.ts';
import { valueAt } from '../../../editing/paths.ts';
import { dropKeptText, keepText, keptName, readKeptText, type KeptText } from '../kept-text.ts';
import type { Values } from '../saves.ts';
import type { EditedDocument } from './use-document.ts';

interface Unsaved {
  /** What the form says. */
  values(): Values;
  unsaved(): Values;
  baseOf(paths: string[]): Record<string, string>;
}

/** Not for each letter, in milliseconds. */
const debounce = 300;

/**
 * Keeps in the browser what is written until it is stored.
 *
 * @param occasion something new whenever a save has ended
 * @returns what an earlier visit left there, and how to be done with it
 */
export function useKeptText(
  { slug, id, locale }: EditedDocument,
  { values, unsaved, baseOf }: Unsaved,
  occasion: unknown,
) {
  const name = keptName(slug, id, locale);
  const [fields] = useAllFormFields();
  const isInitializing = useFormInitializing();
  const [found, setFound] = useState<KeptText>();
  const left = useRef<KeptText>(undefined);
  /** What is not read yet must not be dropped. */
  const readName = useRef<string>(undefined);

  useEffect(() => {
    if (isInitializing) return;
    left.current = unlike(readKeptText(name), values());
    readName.current = name;
    setFound(left.current);
  }, [name, isInitializing, values]);

  const keep = useCallback(() => {
    if (readName.current !== name) return;
    const written = { ...left.current?.values, ...unsaved() };
    const paths = Object.keys(written);
    const base = { ...baseOf(paths), ...left.current?.base };
    if (paths.length === 0) dropKeptText(name);
    else keepText(name, { values: written, base, at: new Date().toISOString() });
  }, [name, unsaved, baseOf]);

  useEffect(() => {
    if (isInitializing) return undefined;
    const timer = setTimeout(keep, debounce);
    return () => clearTimeout(timer);
  }, [fields, occasion, keep, isInitializing]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const discard = useCallback(() => {
    left.current = undefined;
    setFound(undefined);
    keep();
  }, [keep]);

  return { found, discard };
}

/** What the form does not say already: a save may have come through after the window had gone. */
function unlike(kept: KeptText | undefined, form: Values): KeptText | undefined {
  const values = Object.entries(kept?.values ?? {}).filter(
    ([path, value]) => !isSameValue(value, valueAt(form, path)),
  );
  return kept && values.length > 0 ? { ...kept, values: Object.fromEntries(values) } : undefined;
}
