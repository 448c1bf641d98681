import type { Footnote, RichText, RichTextBlock, RichTextInline } from '../../common/view-model/rich-text.ts';

/** The footnotes of texts that stand on one page, in reading order. */
export function footnotesIn(texts: RichText[]): Footnote[] {
  return texts.flat().flatMap(inlinesOf).flatMap(footnotesOf);
}

function inlinesOf(block: RichTextBlock): RichTextInline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return block.children;
    case 'list':
      return block.items.flatMap(({ children, nested }) => [
        ...children,
        ...(nested ? inlinesOf(nested) : []),
      ]);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.flatMap(inlinesOf)));
    default:
      return [];
  }
}

function footnotesOf(inline: RichTextInline): Footnote[] {
  if (inline.type === 'footnote') return [inline];
  return 'children' in inline ? inline.children.flatMap(footnotesOf) : [];
}
