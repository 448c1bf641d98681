'use client';

import { useEffect, useState } from 'react';
import { shortTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

/** A time in the zone of whoever reads it, which the server does not know. */
export function PlannedTime({ at }: { at: string }) {
  const { language } = useTexts();
  const [shown, setShown] = useState('');
  useEffect(() => setShown(` ${shortTimeOf(new Date(at), language, new Date())}`), [at, language]);
  return <time dateTime={at}>{shown}</time>;
}
