import type { Component } from '../../common/protocol/published-store/rich-text.ts';
import type { Look } from './look.ts';
import type { Part } from './parts.ts';

/** What a pasted text is read with. */
export interface Page {
  /** The footnotes, by the links that stand for them in the text. */
  notes: ReadonlyMap<Element, Component>;
  /** The figure that a picture becomes; none when it cannot come along. */
  figure(picture: Element): Component | undefined;
}

/** What is within an element, one part after the other. Lists and tables hold blocks, and blocks hold them. */
export type BlockReader = (parent: Node, look: Look, page: Page) => Part[];
