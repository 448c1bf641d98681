import type {
  Block,
  Component,
  Inline,
  Link,
  RichText,
} from '../../common/protocol/published-store/rich-text.ts';
import type {
  CaseStudyBody,
  DocumentBody,
  GuideBody,
  PressReleaseBody,
} from '../../common/protocol/published-store/texts.ts';

/** A running text of a document, by the field that holds it. */
export interface RunningText {
  path: string;
  text: RichText;
}

/** In the order of the form. Boilerplate says what the organisation is, the same each time. */
const names = [
  'answer',
  'body',
  'challenge',
  'solution',
  'results',
  'lessons',
  'costs',
  'boilerplate',
] as const;

export function runningTexts(body: DocumentBody): RunningText[] {
  const all: Partial<PressReleaseBody & CaseStudyBody & GuideBody> = body;
  const steps = (all.steps ?? []).map((step) => ({ path: 'steps', text: step.body }));
  return [...names.flatMap((path) => (all[path] ? [{ path, text: all[path] }] : [])), ...steps];
}

/** What stands in a running text: the words of each paragraph, row and cell; links; blocks and footnotes. */
export interface Contents {
  lines: string[];
  links: Link[];
  components: Component[];
}

export function contentsOf(text: RichText): Contents {
  const found: Contents = { lines: [], links: [], components: [] };
  for (const block of text) readBlock(block, found);
  return found;
}

function readBlock(block: Block, found: Contents): void {
  switch (block.type) {
    case 'rule':
      return;
    case 'list':
      for (const { children, nested } of block.items) {
        readLine(children, found);
        for (const list of nested) readBlock(list, found);
      }
      return;
    case 'table':
      for (const { children } of block.rows.flat()) for (const inner of children) readBlock(inner, found);
      return;
    case 'component':
      found.components.push(block);
      if (typeof block.values['text'] === 'string') found.lines.push(block.values['text']);
      return;
    default:
      readLine(block.children, found);
  }
}

function readLine(inlines: Inline[], found: Contents): void {
  found.lines.push(inlines.map(wordsOf).join(''));
  for (const inline of inlines) {
    if (inline.type === 'link') found.links.push(inline);
    if (inline.type === 'component') found.components.push(inline);
  }
}

/** What one reads of a part of a line. */
function wordsOf(inline: Inline): string {
  if (inline.type === 'link') return inline.children.map(wordsOf).join('');
  if (inline.type === 'break') return ' ';
  return inline.type === 'text' ? inline.text : '';
}
