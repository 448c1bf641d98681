import type { RichText, RichTextBlock } from '../../common/view-model/rich-text.ts';
import { plainText } from '../rich-text/plain.ts';

/** A text as paragraphs without any marks, for systems that take no others: who says a quote stands behind it. */
export function linesOf(text: RichText): string[] {
  return text.map(paragraph).filter(Boolean);
}

function paragraph(block: RichTextBlock): string {
  switch (block.type) {
    case 'quote':
      return [block.text, [block.name, block.role].filter(Boolean).join(', ')].filter(Boolean).join(' – ');
    case 'list':
      return items(block).join('\n');
    case 'table':
      return block.rows.map(({ cells }) => cells.map((cell) => plainText(cell.text)).join('\t')).join('\n');
    case 'key-figures':
      return block.figures.map(({ value, label }) => `${value} ${label}`).join('\n');
    default:
      return plainText([block]);
  }
}

function items({ items: all }: Extract<RichTextBlock, { type: 'list' }>): string[] {
  return all.flatMap(({ children, nested }) => [
    `– ${plainText([{ type: 'paragraph', children }])}`,
    ...(nested ? items(nested) : []),
  ]);
}
