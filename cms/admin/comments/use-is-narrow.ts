'use client';

import { useEffect, useState } from 'react';

/** Where what belongs beside the text stands below it. @returns nothing before that is known */
export function useIsNarrow(): boolean | undefined {
  const [isNarrow, setNarrow] = useState<boolean>();
  useEffect(() => {
    const query = matchMedia('(max-width: 1024px)');
    const look = () => setNarrow(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
