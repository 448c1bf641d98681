import type { RichText, RichTextBlock, RichTextInline } from '../../common/view-model/rich-text.ts';

/** The words of a rich text, without marks, pictures and footnotes, for machines that read (structured data). */
export function plainText(text: RichText): string {
  return text.map(blockText).filter(Boolean).join(' ');
}

function inlineText(children: RichTextInline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.text;
      if (child.type === 'footnote') return '';
      return child.type === 'break' ? ' ' : inlineText(child.children);
    })
    .join('');
}

function blockText(block: RichTextBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return inlineText(block.children);
    case 'list':
      return block.items
        .map((item) =>
          [inlineText(item.children), item.nested && blockText(item.nested)].filter(Boolean).join(' '),
        )
        .join(' ');
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.text))).join(' ');
    case 'quote':
    case 'callout':
      return block.text;
    case 'key-figures':
      return block.figures.map((figure) => `${figure.value} ${figure.label}`).join(' ');
    case 'rule':
    case 'figure':
    case 'download':
    case 'video':
      return '';
  }
}
