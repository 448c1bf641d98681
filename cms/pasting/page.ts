import type { Component } from '../rich-text/model.ts';

/** What a pasted text is read with. */
export interface Page {
  /** The footnotes, by the links that stand for them in the text. */
  notes: ReadonlyMap<Element, Component>;
  /** The figure that a picture becomes; none when it cannot come along. */
  figure(picture: Element): Component | undefined;
}
