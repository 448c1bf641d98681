'use client';

import { useEffect, useState } from 'react';
import { readLiveFacts, type DocumentReference, type LiveFacts } from './facts.ts';
import { nextLookIn, publicState } from './public-state.ts';
import { lookAgain } from './look-again.ts';

export interface Watched {
  /** What was found last; nothing before the first answer. */
  facts: LiveFacts | undefined;
  /** Whether the last question went unanswered. */
  lost: boolean;
}

/** How long to wait after a question without an answer, in milliseconds. */
const retryDelay = 3_000;

/**
 * Follows a document's way to the public: each second while something is on its way, seldom otherwise,
 * and only while somebody can see it. A new `occasion`, such as the time of a save, looks at once.
 */
export function useFacts({ collection, id }: DocumentReference, occasion: unknown): Watched {
  const [watched, setWatched] = useState<Watched>({ facts: undefined, lost: false });
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looking = false;
    const isOver = () => end.signal.aborted;

    async function look() {
      clearTimeout(timer);
      if (looking || isOver() || document.hidden) return;
      looking = true;
      const delay = await readHealed({ collection, id }, end.signal).then(
        (facts) => {
          if (!isOver()) setWatched({ facts, lost: false });
          return pollDelay(facts);
        },
        () => {
          if (!isOver()) setWatched(({ facts }) => ({ facts, lost: true }));
          return retryDelay;
        },
      );
      looking = false;
      if (!isOver()) timer = setTimeout(() => void look(), delay);
    }

    const wake = () => void look();
    document.addEventListener('visibilitychange', wake);
    wake();
    return () => {
      end.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [collection, id, occasion]);
  return watched;
}

function pollDelay({ sides, rows, now }: LiveFacts): number {
  const states = sides.map(({ stored }) => publicState(stored, rows, now));
  return nextLookIn(states, now);
}

/** What failed may have mended itself. */
async function readHealed(document: DocumentReference, signal: AbortSignal): Promise<LiveFacts> {
  const facts = await readLiveFacts(document, signal);
  return (await lookAgain(facts.rows, signal)) ? readLiveFacts(document, signal) : facts;
}
