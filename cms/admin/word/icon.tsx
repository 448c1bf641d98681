'use client';

import { useTexts } from '../use-texts.ts';

/** A sheet with a W, and in words what it does. */
export function WordIcon() {
  const { say } = useTexts();
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" role="img">
      <title>{say('word.choose')}</title>
      <path d="M5 2.5h7l3.5 3.5v11.5H5z M12 2.5V6h3.5" strokeLinejoin="round" />
      <path d="M7 9.5l1.4 5 1.6-4.2 1.6 4.2 1.4-5" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}
