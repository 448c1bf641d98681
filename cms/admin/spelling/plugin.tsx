'use client';

import type { PluginComponent } from '@payloadcms/richtext-lexical';
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client';
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { EditorLine } from './editor-line.tsx';
import { rangeOf, replaceMarks, type Mark } from './marks.ts';
import { SpellingMenu, type Chosen } from './menu.tsx';
import { useSkipped } from './skipped.ts';
import './spelling.css';
import { useHelpKey, useWritten } from './use-element.ts';
import { useMarks } from './use-marks.ts';
import { useSwitch } from './use-switch.ts';
import { useTextLanguage } from './use-text-language.ts';

/** What the menu is open for: a word in one place, or in all. */
interface Open extends Chosen {
  marks: readonly Mark[];
}

/** Underlines misspelt words in a rich text, and tells what was meant by them. */
export const SpellingPlugin: PluginComponent = () => {
  const [editor] = useLexicalComposerContext();
  const { fieldProps } = useEditorConfigContext();
  const language = useTextLanguage();
  const { isOn } = useSwitch();
  const isWritable = editor.isEditable();
  const skipped = useSkipped();
  const { words, current } = useMarks(editor, language, skipped.words, isOn === true && isWritable);
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  const root = useRoot(editor);
  useWritten(root, language, isOn);
  useClicks(root, (x, y) => {
    const mark = current().find((one) => isOver(rangeOf(editor, one), x, y));
    if (mark) openAt([mark], rectOf(editor, mark), false);
  });
  useHelpKey(root, () => {
    const mark = current().find((one) => isBehindCaret(rangeOf(editor, one))) ?? current()[0];
    if (mark) openAt([mark], rectOf(editor, mark), true);
  });

  function openAt(marks: readonly Mark[], at: Chosen['at'] | undefined, takesFocus: boolean): void {
    const [mark] = marks;
    if (mark && at) setOpen({ word: mark.word, isFirst: mark.isFirst, at, takesFocus, marks });
  }
  const openAll = (word: string, button: HTMLElement) =>
    openAt(
      current().filter((mark) => mark.word === word),
      button.getBoundingClientRect(),
      true,
    );
  if (!isWritable) return null;
  return (
    <>
      <EditorLine language={language} words={words} open={openAll} hasSwitch={fieldProps.path === 'body'} />
      {open && (
        <SpellingMenu
          {...open}
          language={language}
          replace={(word) => replaceMarks(editor, open.marks, word)}
          skip={() => skipped.skip(open.word)}
          close={close}
        />
      )}
    </>
  );
};

function useRoot(editor: LexicalEditor): HTMLElement | null {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useEffect(() => editor.registerRootListener(setRoot), [editor]);
  return root;
}

function useClicks(root: HTMLElement | null, act: (x: number, y: number) => void): void {
  const onClick = useEffectEvent(({ clientX, clientY }: MouseEvent) => act(clientX, clientY));
  useEffect(() => {
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [root]);
}

const rectOf = (editor: LexicalEditor, mark: Mark) => rangeOf(editor, mark)?.getBoundingClientRect();

function isOver(range: Range | undefined, x: number, y: number): boolean {
  const rects = [...(range?.getClientRects() ?? [])];
  return rects.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

function isBehindCaret(range: Range | undefined): boolean {
  const selection = getSelection();
  if (!range || !selection?.rangeCount) return false;
  return selection.getRangeAt(0).comparePoint(range.endContainer, range.endOffset) >= 0;
}
