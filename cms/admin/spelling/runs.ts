import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical';

/** Where a character stands in the editor. */
export interface Point {
  key: NodeKey;
  offset: number;
}

/** The text of a paragraph, heading or point of a list, with the nodes that hold it. */
export interface Run {
  text: string;
  pieces: { key: NodeKey; start: number; length: number }[];
}

/** Ends a word, as a footnote does that stands within the line. */
const other = '\uFFFC';

/** All texts of an editor, in their order. Code is left out. */
export function $runs(): Run[] {
  const runs: Run[] = [];
  $gather($getRoot(), runs);
  return runs.filter(({ pieces }) => pieces.length > 0);
}

function $gather(element: ElementNode, runs: Run[]): void {
  let run = newRun(runs);
  for (const child of element.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) {
      $gather(child, runs);
      run = newRun(runs);
    } else $append(child, run);
  }
}

function newRun(runs: Run[]): Run {
  const run: Run = { text: '', pieces: [] };
  runs.push(run);
  return run;
}

function $append(node: LexicalNode, run: Run): void {
  if ($isElementNode(node)) for (const child of node.getChildren()) $append(child, run);
  else if (!$isTextNode(node)) run.text += $isLineBreakNode(node) ? '\n' : other;
  else {
    const text = node.getTextContent();
    run.pieces.push({ key: node.getKey(), start: run.text.length, length: text.length });
    run.text += node.hasFormat('code') ? ' '.repeat(text.length) : text;
  }
}

/** Where a place in the text of a run is. A place between two nodes is the end of the first, or the start of the second. */
export function pointAt({ pieces }: Run, place: number, isEnd: boolean): Point | undefined {
  const piece = pieces.find(({ start, length }) =>
    isEnd ? place > start && place <= start + length : place >= start && place < start + length,
  );
  return piece && { key: piece.key, offset: place - piece.start };
}
