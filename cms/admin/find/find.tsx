'use client';

import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { FindDialog } from './dialog.tsx';
import './find.css';

/** The search over everything that is written, in the header of every view. */
export function Find() {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <button
        type="button"
        className="find-button"
        aria-label={say('find')}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Glass />
        <span className="find-button__words">{say('find')}</span>
        <span className="find-button__keys" data-keys="Ctrl K" aria-hidden="true" />
      </button>
      {isOpen && <FindDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** Nothing that is typed into a field opens the search, but for the keys that type nothing. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return false;
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey)) return !isEditor(target);
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isField(target);
}

/** Where Ctrl+K makes a link. */
function isEditor(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable;
}

function isField(target: EventTarget | null): boolean {
  return isEditor(target) || (target instanceof HTMLElement && target.matches('input, textarea, select'));
}

function Glass() {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="m13 13 5 5" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
