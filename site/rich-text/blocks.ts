import type { RichText, RichTextBlock } from '../../common/view-model/rich-text.ts';
import { attribute } from '../html.ts';
import { inlineHtml, linkHtml } from './inline.ts';

type List = Extract<RichTextBlock, { type: 'list' }>;
/** What is written as HTML at once: the bulk of every text, which as components costs several times as much. */
type RunningBlock = Extract<
  RichTextBlock,
  { type: 'paragraph' | 'heading' | 'list' | 'blockquote' | 'rule' }
>;
/** What has a component of its own. */
export type BoxedBlock = Exclude<RichTextBlock, RunningBlock>;

const headings = ['h2', 'h3', 'h4', 'h5'] as const;

/**
 * A text in pieces: running text as HTML, what has a component as it is.
 *
 * @param deeper how many levels deeper the headings stand
 */
export function piecesOf(text: RichText, deeper: 0 | 1): (string | BoxedBlock)[] {
  const pieces: (string | BoxedBlock)[] = [];
  let running = '';
  for (const block of text) {
    if (isRunning(block)) {
      running += blockHtml(block, deeper);
      continue;
    }
    if (running) pieces.push(running);
    running = '';
    pieces.push(block);
  }
  return running ? [...pieces, running] : pieces;
}

function isRunning(block: RichTextBlock): block is RunningBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'blockquote':
    case 'rule':
      return true;
    default:
      return false;
  }
}

function blockHtml(block: RunningBlock, deeper: 0 | 1): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`;
    case 'heading': {
      const tag = headings[block.level - 2 + deeper] ?? 'h5';
      const link = linkHtml({ class: 'anchor', href: `#${block.anchor}` }, block.children);
      return `<${tag}${attribute('id', block.anchor)}>${link}</${tag}>`;
    }
    case 'list':
      return listHtml(block);
    case 'blockquote':
      return `<blockquote><p>${inlineHtml(block.children)}</p></blockquote>`;
    case 'rule':
      return '<hr>';
  }
}

function listHtml({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul';
  const written = items.map(
    ({ children, nested }) => `<li>${inlineHtml(children)}${nested ? listHtml(nested) : ''}</li>`,
  );
  return `<${tag}>${written.join('')}</${tag}>`;
}
