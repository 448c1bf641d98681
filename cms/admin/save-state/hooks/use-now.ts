'use client';

import { useEffect, useState } from 'react';

/** The time, each second while something counts down. */
export function useNow(isCounting: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    setNow(new Date());
    if (!isCounting) return undefined;
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  return now;
}
