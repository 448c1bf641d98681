'use client';

import type { HistoryEntry } from '../../history/told.ts';
import { actWords, whoWords } from '../../history/words.ts';
import { useTexts } from '../use-texts.ts';
import type { Subject } from './ask.ts';
import { clockOf } from './clock-of.ts';
import { Changes } from './changes.tsx';
import { Restore } from './restore.tsx';

interface Properties {
  entry: HistoryEntry;
  subject: Subject;
  newest: number | null;
  mayRestore: boolean;
}

/** Who did what when; how the text changed by it, and the way back to it. */
export function Entry({ entry, subject, newest, mayRestore }: Properties) {
  const { language } = useTexts();
  const { at, act, who, change } = entry;
  return (
    <li className="history__entry" data-act={act}>
      <time dateTime={at}>{clockOf(at, language)}</time>
      <div>
        <p>
          <strong>{whoWords(who, language)}</strong>{' '}
          {actWords({ ...entry, kind: subject.kind }, { language, now: new Date() })}
        </p>
        {change && (
          <div className="history__acts">
            <Changes subject={subject} change={change} />
            {mayRestore && newest !== null && change.to !== newest && (
              <Restore subject={subject} version={change.to} newest={newest} at={at} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}
