'use client';

import { useState } from 'react';
import type { HistoryEntry } from '../../history/told.ts';
import { Differences } from '../differences/differences.tsx';
import { useTexts } from '../use-texts.ts';
import type { Subject } from './ask.ts';
import { useCompared, useLanguageOfTexts, type Compared } from './use-compared.ts';

interface Properties {
  subject: Subject;
  change: NonNullable<HistoryEntry['change']>;
}

/** How the text changed, word for word, for whoever opens it. */
export function Changes({ subject, change }: Properties) {
  const { say } = useTexts();
  const language = useLanguageOfTexts();
  const compare = useCompared(subject);
  const [found, setFound] = useState<Compared>();
  const { from, to, paths } = change;

  async function show() {
    if (found?.differences) return;
    const { differences, ...compared } = await compare(from, to);
    setFound(
      differences ? { differences: differences.filter(({ path }) => isAmong(path, paths)) } : compared,
    );
  }

  return (
    <details className="history__changes" onToggle={(event) => event.currentTarget.open && void show()}>
      <summary>{say('history.show')}</summary>
      {!found && <p>{say('history.loading')}</p>}
      {found?.issue && <p role="alert">{found.issue}</p>}
      {found?.differences && <Differences differences={found.differences} language={language} />}
    </details>
  );
}

/** What somebody else wrote meanwhile stands in the same version. */
function isAmong(path: string, paths: string[]): boolean {
  return (
    paths.length === 0 ||
    paths.some((own) => own === path || own.startsWith(`${path}.`) || path.startsWith(`${own}.`))
  );
}
