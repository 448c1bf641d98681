'use client';

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Properties {
  title: string;
  /** By Escape too. */
  onClose(): void;
  /** Beside that of all dialogues. */
  className?: string;
  children: ReactNode;
}

/** The browser's own dialogue: focus moves into it, stays there, and goes back when it is closed. */
export function Dialog({ title, onClose, className = '', children }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={`save-dialog ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading} className="save-dialog__title">
        {title}
      </h2>
      {children}
    </dialog>,
    document.body,
  );
}
