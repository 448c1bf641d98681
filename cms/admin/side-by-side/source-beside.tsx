'use client';

import { useFieldPath, useLivePreviewContext } from '@payloadcms/ui';
import { useRef, type ReactNode } from 'react';
import type { SideBySide, SourceField } from '../../translation/side-by-side.ts';
import { useTexts } from '../use-texts.ts';
import { useSide, type Side } from './context.tsx';
import { SourceText } from './source-text.tsx';
import { useIsNarrow } from '../use-is-narrow.ts';
import { useLevel } from './use-level.ts';
import { paragraphs } from './words.ts';

/** Beside a field, where a form has something beside it: what the original says there. */
export function SourceBeside() {
  const side = useSide();
  const path = useFieldPath();
  const field = side?.state?.fields.find((one) => one.path === path);
  if (!side?.state || !field || (field.lines.length === 0 && !field.isChanged)) return null;
  return <Beside side={side} state={side.state} field={field} />;
}

interface Properties {
  side: Side;
  state: SideBySide;
  field: SourceField;
}

function Beside({ side, state, field }: Properties) {
  const { say } = useTexts();
  const isNarrow = useIsNarrow();
  const { isLivePreviewing } = useLivePreviewContext();
  const isFolded = isNarrow === true || isLivePreviewing;
  const place = useRef<HTMLDivElement>(null);
  const level = useLevel(place, { isOn: Boolean(field.blocks) && !isFolded, path: field.path });
  const { language } = state.source;
  const name = say(`side.source.${language}`);
  const text = (
    <div lang={language} ref={place}>
      <SourceText field={field} />
    </div>
  );
  return (
    <div
      className="source-beside"
      data-changed={field.isChanged}
      data-folded={isFolded}
      role="group"
      aria-label={`${name}: ${field.label}`}
    >
      {level && <style>{level}</style>}
      {isFolded ? (
        <details open={field.isChanged}>
          <summary>{field.isChanged ? say('side.sourceChanged', { source: name }) : name}</summary>
          {text}
        </details>
      ) : (
        text
      )}
      {side.mayWrite && <FieldActs side={side} state={state} field={field} />}
    </div>
  );
}

function FieldActs({ side, state, field: { path, label, isChanged, blocks } }: Properties) {
  const { say } = useTexts();
  const unread = state.unread[path]?.length ?? 0;
  const isOpen = Boolean(state.service) && state.open.includes(path);
  if (!isChanged && unread === 0 && !isOpen) return null;
  return (
    <div className="source-beside__acts">
      {unread > 0 && (
        <span className="source-beside__unread">
          {blocks ? say('side.unread', { fields: paragraphs(unread, label, say) }) : say('side.unreadField')}
        </span>
      )}
      {unread > 0 && (
        <Act label={label} onClick={() => void side.markRead([path])}>
          {say('side.readField')}
        </Act>
      )}
      {isChanged && state.currentAt && (
        <Act label={label} onClick={() => void side.markCurrent([path])}>
          {say('side.markField')}
        </Act>
      )}
      {isOpen && (
        <Act label={label} onClick={() => side.ask({ paths: [path] })}>
          {say('side.propose')}
        </Act>
      )}
    </div>
  );
}

interface ActProperties {
  /** Of the field, for those who do not see where it stands. */
  label: string;
  onClick: () => void;
  children: ReactNode;
}

function Act({ label, onClick, children }: ActProperties) {
  return (
    <button type="button" onClick={onClick}>
      {children}
      <span className="differences__spoken">: {label}</span>
    </button>
  );
}
