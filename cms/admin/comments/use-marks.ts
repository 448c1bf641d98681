'use client';

import { useEffect, useRef } from 'react';
import type { ToldComment } from '../../comments/endpoints.ts';
import { goToInput, mark, placesIn, threadAt, unmark } from './highlight.ts';

/** Not for each letter, in milliseconds. */
const debounce = 250;

/**
 * Marks the words in the page that something is said of, wherever they move to.
 *
 * @param onChoose somebody has gone to such words
 * @returns what shows the words of a thread
 */
export function useMarks(
  threads: ToldComment[],
  chosen: number | undefined,
  onChoose: (thread: number) => void,
): (thread: number) => void {
  const places = useRef(new Map<number, Range>());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      places.current = placesIn(document, threads);
      mark(places.current, chosen);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(draw, debounce);
    });
    const options = { childList: true, characterData: true, subtree: true };
    for (const root of document.querySelectorAll('.document-fields')) observer.observe(root, options);
    draw();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      unmark();
    };
  }, [threads, chosen]);
  useEffect(() => {
    const look = () => {
      const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
      const thread = anchorNode ? threadAt(places.current, anchorNode, anchorOffset) : undefined;
      if (thread !== undefined) onChoose(thread);
    };
    document.addEventListener('mouseup', look);
    return () => document.removeEventListener('mouseup', look);
  }, [onChoose]);
  return (thread) => {
    const place = places.current.get(thread);
    const about = threads.find(({ id }) => id === thread);
    if (!place && about) goToInput(document, about);
    place?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    onChoose(thread);
  };
}
