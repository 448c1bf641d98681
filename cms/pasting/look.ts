import { formats } from '../../common/protocol/published-store/rich-text.ts';
import { styleOf, tagOf } from './elements.ts';

/** What the text within an element has from it and from those around it. */
export interface Look {
  /** Lexical's bits. The editor has no underlining, which on the web is for links. */
  format: number;
  url?: string;
}

export const plain: Look = { format: 0 };

const { bold, italic, strikethrough, subscript, superscript, code } = formats;
const raised = subscript | superscript;

const marks: Record<string, number> = {
  B: bold,
  STRONG: bold,
  I: italic,
  EM: italic,
  S: strikethrough,
  STRIKE: strikethrough,
  DEL: strikethrough,
  SUB: subscript,
  SUP: superscript,
  CODE: code,
  KBD: code,
  SAMP: code,
  TT: code,
};

export function lookIn(node: Element, around: Look): Look {
  const style = styleOf(node);
  let format = around.format | (marks[tagOf(node)] ?? 0);
  const weight = style.get('font-weight');
  if (weight) format = isBold(weight) ? format | bold : format & ~bold;
  const slant = style.get('font-style');
  if (slant) format = /italic|oblique/.test(slant) ? format | italic : format & ~italic;
  if (`${style.get('text-decoration')} ${style.get('text-decoration-line')}`.includes('line-through'))
    format |= strikethrough;
  const place = style.get('vertical-align');
  if (place === 'sub') format = (format & ~raised) | subscript;
  else if (place === 'super') format = (format & ~raised) | superscript;
  else if (place === 'baseline') format &= ~raised;
  return { ...around, format };
}

function isBold(weight: string): boolean {
  return weight.startsWith('bold') || Number(weight) >= 600;
}
