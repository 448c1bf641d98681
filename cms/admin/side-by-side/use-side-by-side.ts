'use client';

import { useCallback, useEffect, useState } from 'react';
import type { SideBySide } from '../../translation/side-by-side.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

/** How long saves are gathered before what they change is looked at, in milliseconds. */
const pause = 1_500;

export interface Watched {
  /** Nothing before the first answer, `null` where there is no other text. */
  state: SideBySide | null | undefined;
  /** Does something with the translation, and shows how it stands then. @returns what went wrong, in words */
  act(name: 'current' | 'read' | 'tells', data: object): Promise<string | undefined>;
  refresh(): void;
}

/** How a document stands to its translation; looks again whenever it is saved. */
export function useSideBySide(kind: string, id: number, savedAt: unknown): Watched {
  const { language, say } = useTexts();
  const [state, setState] = useState<SideBySide | null>();
  const address = `/api/${kind}/${id}/translation`;

  const read = useCallback(async () => {
    const { ok, body } = await send('GET', address, language);
    if (ok) setState(body as SideBySide | null);
  }, [address, language]);

  const isFirst = state === undefined;
  useEffect(() => {
    const timer = setTimeout(() => void read(), isFirst ? 0 : pause);
    return () => clearTimeout(timer);
  }, [read, savedAt, isFirst]);

  const act = useCallback<Watched['act']>(
    async (name, data) => {
      // A box is ticked when it is pressed, not when the answer has come.
      if (name === 'tells') setState((former) => former && { ...former, ...data });
      const { ok, body, issue } = await send('POST', `${address}/${name}`, language, data);
      if (ok) setState(body as SideBySide);
      else void read();
      return ok ? undefined : (issue ?? say('side.failed'));
    },
    [address, language, read, say],
  );
  return { state, act, refresh: () => void read() };
}
