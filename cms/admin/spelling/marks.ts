import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical';
import { wordsIn, type PlacedWord } from '../../spelling/words.ts';
import { $runs, pointAt, type Point } from './runs.ts';

/** A word of an editor, with its place. */
export interface Mark {
  word: string;
  start: Point;
  end: Point;
  /** Whether a sentence begins with it, so that its capital says nothing. */
  isFirst: boolean;
  /** Whether the caret stands at its end. */
  atCaret: boolean;
}

/** The words of texts that have not changed since they were read last. */
let known = new Map<string, PlacedWord[]>();
const maxKnown = 2000;

function wordsOf(text: string): PlacedWord[] {
  const words = known.get(text) ?? wordsIn(text);
  if (known.size > maxKnown) known = new Map();
  known.set(text, words);
  return words;
}

/** All words of an editor that can be misspelt. */
export function marksIn(editor: LexicalEditor): Mark[] {
  return editor.read(() => {
    const caret = $caret();
    return $runs().flatMap((run) =>
      wordsOf(run.text).flatMap(({ word, start: from, end: to }) => {
        const [start, end] = [pointAt(run, from, false), pointAt(run, to, true)];
        if (!start || !end) return [];
        const atCaret = caret?.key === end.key && caret.offset === end.offset;
        return [{ word, start, end, isFirst: beginsSentence(run.text, from), atCaret }];
      }),
    );
  });
}

export function beginsSentence(text: string, place: number): boolean {
  return /(?:^|[.!?:\n])[\s"'”’»–-]*$/.test(text.slice(0, place));
}

function $caret(): Point | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  return { key: selection.anchor.key, offset: selection.anchor.offset };
}

/** Where a word is on the page; nothing before it is there. */
export function rangeOf(editor: LexicalEditor, { start, end }: Mark): Range | undefined {
  const [from, to] = [textAt(editor, start), textAt(editor, end)];
  if (!from || !to || start.offset > from.length || end.offset > to.length) return undefined;
  const range = document.createRange();
  range.setStart(from, start.offset);
  range.setEnd(to, end.offset);
  return range;
}

/** A text node's element holds its text, perhaps in elements for bold and the like. */
function textAt(editor: LexicalEditor, { key }: Point): Text | undefined {
  let node: Node | null | undefined = editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node ?? undefined;
}

/** Puts a word in the place of others, as a step of its own that can be undone. The caret is then behind the last. */
export function replaceMarks(editor: LexicalEditor, marks: readonly Mark[], word: string): void {
  editor.update(
    () => {
      // From the end, so that the places of those before stay as they are.
      for (const { start, end } of marks.toReversed()) {
        const selection = $createRangeSelection();
        selection.anchor.set(start.key, start.offset, 'text');
        selection.focus.set(end.key, end.offset, 'text');
        $setSelection(selection);
        selection.insertText(word);
      }
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() },
  );
}
