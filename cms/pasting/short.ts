import { tidy } from '../rich-text/tidy.ts';
import type { Block, Inline, RichText } from '../../common/protocol/published-store/rich-text.ts';
import { bolder, reformat } from './inlines.ts';
import { asLines } from './lines.ts';

/** The same for an editor of paragraphs and lists: headings in bold, tables as lines, no rules. */
export function shortened(text: RichText): RichText {
  return text.flatMap((block): Block[] => {
    switch (block.type) {
      case 'heading':
        return [paragraph(reformat(block.children, bolder))];
      case 'quote':
        return [paragraph(block.children)];
      case 'table':
        return asLines(block);
      case 'rule':
        return [];
      default:
        return [block];
    }
  });
}

function paragraph(children: Inline[]): Block {
  return { type: 'paragraph', children: tidy(children) };
}
