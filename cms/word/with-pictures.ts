import type { Block, Component, RichText } from '../../common/protocol/published-store/rich-text.ts';

/**
 * Gives the figures of a text their pictures. One whose picture is not there leaves its caption.
 *
 * @param ids the pictures by their places in the Word file
 */
export function withPictures(text: RichText, ids: readonly (number | undefined)[]): RichText {
  return text.flatMap((block): Block[] => {
    if (block.type === 'table') {
      const rows = block.rows.map((cells) =>
        cells.map((cell) => ({ ...cell, children: withPictures(cell.children, ids) })),
      );
      return [{ ...block, rows }];
    }
    return block.type === 'component' && block.slug === 'figure' ? settled(block, ids) : [block];
  });
}

function settled(figure: Component, ids: readonly (number | undefined)[]): Block[] {
  const { picture: place, caption } = figure.values;
  const picture = ids[Number(place)];
  if (picture !== undefined) return [{ ...figure, values: { ...figure.values, picture } }];
  if (typeof caption !== 'string') return [];
  return [{ type: 'paragraph', children: [{ type: 'text', text: caption, format: 0 }] }];
}
