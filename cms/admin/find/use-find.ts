import { createElement, useEffect, useState } from 'react';
import { isRecord } from '../../../common/is-record.ts';
import type { Found } from '../../find/endpoint.ts';
import type { Standing } from '../../published/standing.ts';
import { languageName } from '../../i18n/language-name.ts';
import type { TextKey } from '../../i18n/texts.ts';
import { send } from '../api.ts';
import { editAddress } from '../edit-address.ts';
import { StandingWords } from '../list/standing-words.tsx';
import { useTexts, type Texts } from '../use-texts.ts';
import type { FindRow } from './rows.tsx';

/** How long somebody is taken to go on typing, in milliseconds. */
const debounce = 120;

export type FindState = 'start' | 'searching' | 'nothing' | 'one' | 'some' | 'failed';

/** What a question finds in everything that is written. What was found before stays until the answer is there. */
export function useFind(query: string): { found: FindRow[]; state: FindState } {
  const texts = useTexts();
  const { language } = texts;
  const asked = query.trim();
  const [answer, setAnswer] = useState<{ asked: string; found: Found[] | undefined }>({
    asked: '',
    found: [],
  });
  useEffect(() => {
    if (!asked) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void send('GET', `/api/find?q=${encodeURIComponent(asked)}`, language).then(({ ok, body }) => {
        if (!isOver)
          setAnswer({ asked, found: ok && isRecord(body) ? (body['found'] as Found[]) : undefined });
      });
    }, debounce);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, language]);
  const found = (asked && answer.found) || [];
  return { found: found.map((one) => rowOf(one, texts)), state: stateOf(asked, answer) };
}

function stateOf(asked: string, answer: { asked: string; found: Found[] | undefined }): FindState {
  if (!asked) return 'start';
  if (answer.asked !== asked) return 'searching';
  if (!answer.found) return 'failed';
  if (answer.found.length === 0) return 'nothing';
  return answer.found.length === 1 ? 'one' : 'some';
}

function rowOf(found: Found, { language, say }: Texts): FindRow {
  const { collection, id, title, snippet, isChanged } = found;
  const standing = found.standing && revived(found.standing);
  const kind = say(`collection.${collection}` as TextKey);
  const own = found.language;
  return {
    address: editAddress({ collection, id, language: own ?? language, standing: standing ?? undefined }),
    title: title.length > 0 ? title : [{ text: say('title.none'), isHit: false }],
    facts: [
      own ? `${kind}, ${languageName(own)[language]}` : kind,
      standing && [' · ', createElement(StandingWords, { key: 'standing', standing, isChanged })],
    ],
    snippet,
  };
}

/** As it was before it went through JSON. */
function revived(standing: Standing): Standing {
  const times = Object.entries(standing).filter(([name]) => name !== 'kind');
  return { ...standing, ...Object.fromEntries(times.map(([name, time]) => [name, new Date(String(time))])) };
}
