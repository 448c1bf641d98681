import type {
  RichText,
  RichTextBlock,
  RichTextInline,
  RichTextListItem,
} from '../../common/view-model/rich-text.ts';

export type TextInline = Extract<RichTextInline, { type: 'text' }>;

/**
 * A rich text with its running words put otherwise: those of paragraphs, lists and tables. What is a
 * heading, a link, code, a quotation or a box of its own stays.
 */
export function mapTexts(text: RichText, change: (words: TextInline) => RichTextInline[]): RichText {
  const inline = (children: RichTextInline[]) =>
    children.flatMap((child) => (child.type === 'text' && !child.code ? change(child) : [child]));
  const item = ({ children, nested }: RichTextListItem): RichTextListItem => ({
    children: inline(children),
    ...(nested ? { nested: list(nested) } : {}),
  });
  const list = (block: Extract<RichTextBlock, { type: 'list' }>) => ({
    ...block,
    items: block.items.map(item),
  });
  return text.map((block): RichTextBlock => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, children: inline(block.children) };
      case 'list':
        return list(block);
      case 'table':
        return {
          ...block,
          rows: block.rows.map(({ cells }) => ({
            cells: cells.map((cell) => (cell.heads ? cell : { ...cell, text: mapTexts(cell.text, change) })),
          })),
        };
      default:
        return block;
    }
  });
}
