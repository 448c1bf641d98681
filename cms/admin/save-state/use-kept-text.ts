'use client';

import { useAllFormFields, useFormInitializing } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropKeptText, keepText, keptName, readKeptText, type KeptText } from './kept-text.ts';
import type { Values } from './saves.ts';
import type { EditedDocument } from './use-document.ts';

interface Unsaved {
  unsaved(): Values;
  baseOf(paths: string[]): Record<string, string>;
}

/** Not for each letter, in milliseconds. */
const pause = 300;

/**
 * Keeps in the browser what is written until it is stored.
 *
 * @param occasion something new whenever a save has ended
 * @returns what an earlier visit left there, and how to be done with it
 */
export function useKeptText(
  { slug, id, locale }: EditedDocument,
  { unsaved, baseOf }: Unsaved,
  occasion: unknown,
) {
  const name = keptName(slug, id, locale);
  const [fields] = useAllFormFields();
  const isInitializing = useFormInitializing();
  const [found, setFound] = useState<KeptText>();
  const left = useRef<KeptText>(undefined);

  useEffect(() => {
    if (isInitializing) return;
    left.current = readKeptText(name);
    setFound(left.current);
  }, [name, isInitializing]);

  const keep = useCallback(() => {
    const values = { ...left.current?.values, ...unsaved() };
    const paths = Object.keys(values);
    const base = { ...baseOf(paths), ...left.current?.base };
    if (paths.length === 0) dropKeptText(name);
    else keepText(name, { values, base, at: new Date().toISOString() });
  }, [name, unsaved, baseOf]);

  useEffect(() => {
    if (isInitializing) return undefined;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [fields, occasion, keep, isInitializing]);

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const forget = useCallback(() => {
    left.current = undefined;
    setFound(undefined);
    keep();
  }, [keep]);

  return { found, forget };
}
