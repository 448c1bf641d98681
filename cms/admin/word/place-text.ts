import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  PASTE_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { $insertPasted } from '../pasting/insert.ts';

/** At the caret, or in the place of all that stands there. */
export type Place = 'caret' | 'whole';

/** @returns what puts all back as it was */
export function placeText(editor: LexicalEditor, text: RichText, place: Place): () => void {
  const before = editor.getEditorState();
  editor.update(
    () => {
      if (place === 'whole') $getRoot().clear();
      if (place === 'whole' || !$isRangeSelection($getSelection())) $getRoot().selectEnd();
      $insertPasted(text);
    },
    { tag: PASTE_TAG, discrete: true },
  );
  return () => editor.setEditorState(before);
}

export function isEmpty(editor: LexicalEditor): boolean {
  return editor.read(() => {
    const children = $getRoot().getChildren();
    return (
      children.length <= 1 && $getRoot().getTextContent().trim() === '' && children[0]?.getType() !== 'block'
    );
  });
}

/** Puts the caret where a file is dropped. */
export function placeCaret(editor: LexicalEditor, { clientX, clientY }: DragEvent): void {
  const at = document.caretPositionFromPoint(clientX, clientY);
  if (!at) return;
  const range = document.createRange();
  range.setStart(at.offsetNode, at.offset);
  editor.update(() => {
    const selection = $createRangeSelection();
    selection.applyDOMRange(range);
    $setSelection(selection);
  });
}
