'use client';

import { Button } from '@payloadcms/ui';
import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import type { SideBySide } from '../../translation/side-by-side.ts';
import { editAddress } from '../edit-address.ts';
import { MakeTranslationButton } from '../translation/make-button.tsx';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { sideAddress } from './address.ts';
import { useSide, type Side } from './context.tsx';
import { FactsButton } from './facts.tsx';
import { ProposalDialog } from './proposal.tsx';
import { changedFields, dayOf, unreadFields } from './words.ts';

interface Properties {
  document: { kind: string; id: number; language: Language };
}

/** Above the fields: how the translation stands, and what can be done with the whole of it. */
export function SidePanel({ document }: Properties) {
  const side = useSide();
  const { say } = useTexts();
  if (side?.state === undefined) return <p className="side-panel">{say('side.reading')}</p>;
  const { state } = side;
  if (state === null) return <NoOtherText document={document} />;
  return (
    <section className="side-panel" aria-label={say('side.label')}>
      <Sentences state={state} />
      {side.mayWrite && <Acts side={side} state={state} document={document} />}
      {side.mayWrite && <TellsReaders side={side} state={state} language={document.language} />}
      <Ways state={state} document={document} />
      <ProposalDialog document={document} />
    </section>
  );
}

function NoOtherText({ document: { kind, id, language } }: Properties) {
  const { say } = useTexts();
  const to = language === 'sv' ? 'en' : 'sv';
  return (
    <div className="side-panel">
      <p>{say(`side.none.${to}`)}</p>
      <MakeTranslationButton collection={kind} id={id} to={to} isBeside />
    </div>
  );
}

function Sentences({ state }: { state: SideBySide }) {
  const { language, say } = useTexts();
  const { source, currentAt } = state;
  const changed = changedFields(state, say);
  const unread = unreadFields(state, say);
  const date = currentAt ? dayOf(currentAt, language) : '';
  const of = source.language;
  return (
    <div role="status">
      <p className="side-panel__state" data-changed={changed !== ''}>
        {changed && say(`side.changed.${of}`, { date, fields: changed })}
        {!changed && (currentAt ? say(`side.current.${of}`, { date }) : say('side.unknown'))}
      </p>
      {unread && <p className="side-panel__unread">{say('side.unread', { fields: unread })}</p>}
      {source.isDraft && source.isLive && <p>{say(`side.draft.${of}`)}</p>}
    </div>
  );
}

function Acts({ side, state, document }: Properties & { side: Side; state: SideBySide }) {
  const { say } = useTexts();
  const isOutdated = !state.currentAt || state.fields.some(({ isChanged }) => isChanged);
  const isUnread = Object.keys(state.unread).length > 0;
  return (
    <div className="side-panel__acts">
      {isOutdated && (
        <Button size="small" margin={false} onClick={() => void side.markCurrent()}>
          {say('side.markAll')}
        </Button>
      )}
      {isUnread && (
        <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void side.markRead()}>
          {say('side.readAll')}
        </Button>
      )}
      {state.service && state.open.length > 0 && (
        <Button size="small" margin={false} buttonStyle="secondary" onClick={() => side.ask({})}>
          {say('side.propose')}
        </Button>
      )}
      <FactsButton document={document} from={state.source.language} />
    </div>
  );
}

/** Whether the public page tells it: at once, of what is live. */
function TellsReaders({ side, state, language }: { side: Side; state: SideBySide; language: Language }) {
  const { say } = useTexts();
  const may = useMay();
  if (!state.currentAt || !may('publish')) return null;
  return (
    <label className="side-panel__tells">
      <input
        type="checkbox"
        checked={state.tells}
        onChange={({ target }) => void side.act('tells', { tells: target.checked })}
      />
      {say(`side.tells.${language}`)}
    </label>
  );
}

function Ways({ state: { source }, document }: Properties & { state: SideBySide }) {
  const { say } = useTexts();
  const may = useMay();
  const original = { collection: document.kind, id: source.id, language: source.language };
  return (
    <p className="side-panel__ways">
      <Link href={editAddress(original)}>{say(`side.open.${source.language}`)}</Link>
      {may('write drafts', source.language) && (
        <Link href={`${sideAddress(document.kind, source.id, source.language)}&back=1`}>
          {say(`side.back.${source.language}`)}
        </Link>
      )}
    </p>
  );
}
