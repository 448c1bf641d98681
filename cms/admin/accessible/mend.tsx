'use client';

import { useEffect } from 'react';
import { useTexts, type Texts } from '../use-texts.ts';
import './accessible.css';
import { mends } from './mends.ts';

/**
 * Gives what Payload draws the names and roles that it lacks, so that those who hear the admin know what is there. It is
 * looked at anew when something is drawn, once before the browser shows it.
 */
export function AccessibleAdmin() {
  const texts = useTexts();
  useEffect(() => {
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => mendAll(texts));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    mendAll(texts);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [texts]);
  return null;
}

/** Attributes alone are changed, which the observer does not look at. */
function mendAll(texts: Texts): void {
  for (const { selector, mend } of mends)
    for (const element of document.querySelectorAll<HTMLElement>(selector)) mend(element, texts);
}
