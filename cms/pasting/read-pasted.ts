import type { Component, RichText } from '../../common/protocol/published-store/rich-text.ts';
import { readBlocks } from './blocks.ts';
import { settleHeadings } from './headings.ts';
import { gatherLists } from './lists.ts';
import { plain } from './look.ts';
import { takeNotes } from './notes.ts';
import { canComeAlong, pictureOf, type PastedPicture } from './pictures.ts';
import { shortened } from './short.ts';

export interface Pasted {
  text: RichText;
  /** Those that the figures in the text stand for, in their order; the figures have no picture yet. */
  pictures: PastedPicture[];
  /** Those that cannot come along. */
  leftOut: PastedPicture[];
}

/** `short`: for an editor without headings, tables and figures. */
export interface Goal {
  short: boolean;
}

/**
 * What a page of Word, Docs or any other says, without its layout. The document is used up.
 *
 * @param root The parsed HTML of the clipboard.
 */
export function readPasted(root: ParentNode & Node, { short }: Goal): Pasted {
  const pictures: PastedPicture[] = [];
  const leftOut: PastedPicture[] = [];
  const figure = (image: Element): Component | undefined => {
    const picture = pictureOf(image);
    if (!picture) return undefined;
    const along = !short && canComeAlong(picture);
    (along ? pictures : leftOut).push(picture);
    return along ? { type: 'component', slug: 'figure', values: {} } : undefined;
  };
  const notes = takeNotes(root);
  const text = settleHeadings(gatherLists(readBlocks(root, plain, { notes, figure })));
  return { text: short ? shortened(text) : text, pictures, leftOut };
}
