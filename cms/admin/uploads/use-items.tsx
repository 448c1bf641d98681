'use client';

import type { Use } from '../../uploads/find-usage.ts';
import { useTexts } from '../use-texts.ts';
import './ask-first.css';

/** More than these are counted. */
const most = 20;

/** What uses a picture or file, each with a link to where it is edited; what readers see first. */
export function UseItems({ uses }: { uses: Use[] }) {
  const { say } = useTexts();
  const order = ['live', 'waiting', 'draft'];
  const sorted = uses.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const left = sorted.length - most;
  return (
    <ul className="use-items">
      {sorted.slice(0, most).map((use) => (
        <li key={`${use.kind}/${use.id ?? ''}`} data-state={use.state}>
          <a href={adminAddress(use)}>{use.title}</a> <Facts {...use} />
        </li>
      ))}
      {left > 0 && <li>{say('media.guard.more', { count: String(left) })}</li>}
    </ul>
  );
}

/** Not the name of a global again, which is its title. */
function Facts({ id, label, language, state }: Use) {
  const { say } = useTexts();
  const facts = [id === undefined ? '' : label, language && say(`usage.${language}`)].filter(Boolean);
  const standing = say(`media.guard.${state}`);
  return (
    <span>
      {facts.length > 0 && `(${facts.join(', ')}) `}
      {state === 'live' ? <strong>{standing}</strong> : standing}
    </span>
  );
}

function adminAddress({ kind, id, language }: Use): string {
  if (id === undefined) return `/admin/globals/${kind}`;
  return `/admin/collections/${kind}/${id}${language ? `?locale=${language}` : ''}`;
}
