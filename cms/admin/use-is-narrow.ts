'use client';

import { useSyncExternalStore } from 'react';

/** Where what belongs beside the text has no room there, and stands below it. */
const narrow = '(max-width: 1024px)';

/** @returns nothing before that is known */
export function useIsNarrow(): boolean | undefined {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(narrow).matches,
    () => undefined,
  );
}

function watch(onChange: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
